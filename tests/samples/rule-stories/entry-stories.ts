import type { CatalogueEntry } from '../../../src/domain/catalogue';
import { judgeEntry } from '../../../src/domain/completeness';
import { completeEntry, register } from '../catalogue-entries';
import { localBasisHint } from './sibling-stories';
import type { Stories } from './story';

const entry = (change: Partial<CatalogueEntry>) => () =>
  judgeEntry({ ...completeEntry, ...change }, { register });
const content = (...texts: string[]) =>
  entry({ contentElements: texts.map((text) => ({ text, required: true })) });
const basis = (text: string) => entry({ legalBases: [{ text, title: null, number: null, article: null }] });
const limit = (text: string) => entry({ timeLimit: { text } });
const withheld = (attributeReason: string | null) => entry({ attribute: 'withheld', attributeReason });

/** A catalogue entry that breaks each rule. */
export const entryStories: Stories<'element' | 'time-limit' | 'legal-basis'> = {
  'element.name.missing': entry({ level2: ' ' }),
  'element.name.placeholder': entry({ level2: '/' }),
  'element.name.ditto': entry({ level2: '同上' }),
  'element.name.level1-missing': entry({ level1: null }),
  'element.name.template': entry({ level2: '××县低保名单' }),
  'element.content.missing': entry({ contentElements: [] }),
  'element.content.placeholder': content('暂无'),
  'element.content.ditto': content('同上'),
  'element.content.partly-empty': content('办理条件', '无'),
  'element.content.generic': content('办理条件', '各地配套政策法规文件'),
  'element.content.template': content('××县低保名单'),
  'element.legal-basis.missing': entry({ legalBases: [] }),
  'element.legal-basis.placeholder': basis('按有关规定'),
  'element.legal-basis.ditto': basis('同上'),
  'element.legal-basis.template': basis('《××县低保办法》'),
  'element.time-limit.missing': entry({ timeLimit: null }),
  'element.time-limit.placeholder': limit('无'),
  'element.time-limit.ditto': limit('同上'),
  'element.time-limit.template': limit('××个工作日内'),
  'element.subject.missing': entry({ subjects: [], subjectText: null }),
  'element.subject.placeholder': entry({ subjects: [], subjectText: '/' }),
  'element.subject.ditto': entry({ subjects: [], subjectText: '同上' }),
  'element.subject.generic': entry({ subjects: [], subjectText: '相关部门' }),
  'element.method.missing': entry({ method: null }),
  'element.method.reason-missing': withheld(null),
  'element.method.article-missing': withheld('涉及个人隐私，公开会损害当事人'),
  'element.channel.missing': entry({ channels: [] }),
  'element.channel.other-unnamed': entry({ channels: ['other'], channelNote: null }),
  'element.channel.template': entry({ channelNote: '××网站' }),
  'element.audience.missing': entry({ audience: null }),
  'element.audience.unnamed': entry({ audience: 'specific', audienceNote: null }),
  'time-limit.too-long': limit('信息形成之日起30个工作日内'),
  'time-limit.vague': limit('及时公开'),
  'time-limit.unreadable': limit('20个工作日内；大约'),
  'time-limit.contradictory': limit('7日内（15个工作日）'),
  'time-limit.ditto': limit('行政处罚：同上；其他：20个工作日内'),
  'time-limit.no-limit': limit('长期公开'),
  'time-limit.comment-too-short': limit('20个工作日内；征求意见期限不得少于7日'),
  'time-limit.unit-doubtful': limit('信息形成之日起20日内'),
  'time-limit.hedged': limit('原则上20个工作日内公开'),
  'legal-basis.replaced': basis('《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）'),
  'legal-basis.ended': basis('《旧办法》'),
  'legal-basis.repealed': basis('《废止的办法》'),
  'legal-basis.number-differs': basis('《社会救助暂行办法》（国务院令第999号）'),
  'legal-basis.unchecked': basis('《没有核对过的办法》'),
  'legal-basis.not-a-citation': basis('各地相关政策法规文件'),
  'legal-basis.brackets': basis('《国务院关于全面建立临时救助制度的通知》（国发[2014]47号）'),
  'legal-basis.unknown-in-register': basis('《无人登记的办法》'),
  'legal-basis.local-missing': localBasisHint,
};
