import { nameKey } from '../../folding';
import { cleanText } from '../cells/cell-text';
import { listNumber } from '../cells/list-lines';

/** How names end that nothing goes on behind: what one reads. A narrow cell breaks before such a word, not behind it. */
const endsWhole =
  /(?:指南|须知|名录|名单|目录|清单|结果|信息|情况|公告|通告|通知|流程图|一览表|发放|公示)(?:[（(][^（）()]*[）)])?$/u;
/** How names end, perhaps with more behind. */
const mayEnd =
  /(?:政策|标准|条件|流程|程序|文件|方案|计划|规划|预案|报告|决定|补贴|津贴|补助|救助|保障|服务|备案|登记|审批|审核|许可|认定|确认|管理|监督|检查|处罚|奖励|招生|培训|申领|查询|证明|办法)(?:[（(][^（）()]*[）)])?$/u;
/** How the rest of a broken name begins. */
const goesOn =
  /^(?:[和及与或的、（(]|以及|信息|情况|结果|公[示开告布]|名[单录]|标准|条件|程序|流程|指南|申[请领报]|审[核批查]|发放|办理|受理|管理|政策|对象|资金|工作|事项)/u;
const SHORTEST = 4;
const SAME_BEGINNING = 2;

/** Whether several of the names head what the contents say of each: 备案指南：…. */
const headContents = (names: readonly string[], content: string): boolean => {
  const lines = content.split('\n').map(nameKey);
  const heading = names.filter((name) => lines.some((line) => line.startsWith(`${nameKey(name)}:`)));
  return heading.length > 1;
};

/**
 * What the lines of a name are: one name that a narrow cell broke, several names (a list, or each whole in itself), or,
 * where each may be a name and may not, unclear.
 */
export const linesOfName = (text: string, content: string): 'one' | 'several' | 'unclear' => {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', ...more] = lines;
  if (more.length === 0) return 'one';
  if (
    lines.every((line) => listNumber.test(line)) ||
    lines.slice(0, -1).every((line) => /[；;。]$/u.test(line))
  )
    return 'several';
  if (headContents(lines, content)) return 'several';
  const areNames = lines.every(
    (line) => line.length >= SHORTEST && (endsWhole.test(line) || mayEnd.test(line)),
  );
  if (!areNames) return 'one';
  const beginAlike = more.every((line) => line.startsWith(first.slice(0, SAME_BEGINNING)));
  if (beginAlike) return 'several';
  const areWhole = lines.slice(0, -1).every((line) => endsWhole.test(line));
  return areWhole && !more.some((line) => goesOn.test(line)) ? 'several' : 'unclear';
};
