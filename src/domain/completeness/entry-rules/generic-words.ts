/**
 * Words of the national guidelines and of templates that name no one: a unit that publishes them has copied a
 * catalogue instead of writing its own (一刀切). Each pattern describes a whole name.
 */
const genericSubjects: readonly RegExp[] = [
  /(?:相关|有关)(?:部门|单位|机构|科室)/u,
  /(?:县级|区级|市级|本级|设区的市级)(?:以上)?(?:地方)?人民政府\p{Script=Han}{0,12}?(?:部门|机构|机关)/u,
  /^(?:县|区|市|乡|镇)级\p{Script=Han}{0,8}(?:部门|机构|机关)$/u,
  /主管部门$/u,
  /^(?:各)?乡(?:镇|（镇）|\(镇\))?(?:人民)?政府/u,
  /^(?:××|XX)/u,
];

const genericContents: readonly RegExp[] = [
  /各地(?:配套|相关|有关)?\p{Script=Han}{0,4}(?:政策|法规|文件|规定)/u,
  /^(?:其他|其它)(?:相关|有关|应当|需要|应)?(?:公开)?的?(?:政府)?(?:信息|内容|事项|文件)$/u,
  /(?:××|XX)(?:县|区|市|乡|镇|街道)/u,
];

const isGeneric = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => pattern.test(text));

/** The names in a 公开主体 that name no unit: 县级人民政府民政部门, 乡镇人民政府（街道办事处）. */
export const genericSubjectsIn = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => isGeneric(genericSubjects, name));

/** Whether a content element names no content of this unit: 各地配套政策法规文件. */
export const isGenericContent = (text: string | null): boolean =>
  text !== null && isGeneric(genericContents, text.trim());
