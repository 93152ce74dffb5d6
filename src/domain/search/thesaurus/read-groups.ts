/** One thing and how it is called (一物多名). */
export interface Group {
  /** As documents write it. */
  readonly official: readonly string[];
  /** As people say it. */
  readonly everyday: readonly string[];
  /** Kinds of it, which a question for it finds, and never the reverse: 动物 finds 犬, 养狗 does not find 动物. */
  readonly narrower: readonly string[];
  /** Where the official word stands. */
  readonly source: string;
}

const list = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** `官方用语|官方用语 = 口语|口语 > 下位词|下位词 # 出处`, a group per line. */
export const readGroups = (lines: string): readonly Group[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [words = '', source = ''] = line.split('#');
      const [said = '', narrower] = words.split('>');
      const [official, everyday] = said.split('=');
      return {
        official: list(official),
        everyday: list(everyday),
        narrower: list(narrower),
        source: source.trim(),
      };
    });
