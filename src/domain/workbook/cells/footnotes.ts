/** A sign at the end of a cell that sends its reader to a note: ①, ², [1], 注1, ※. */
const footnote =
  /(?<=[\p{Script=Han}）)》])\s?([⁰¹²³⁴-⁹]{1,2}|[①-⑳]|[[［]注?\d{1,2}[\]］]|[（(]注\d{0,2}[)）]|注\d{1,2}|[※*＊])$/u;

/** The sign of a note at the end of a cell; null: there is none. */
export const footnoteIn = (text: string): string | null => footnote.exec(text)?.[1] ?? null;
