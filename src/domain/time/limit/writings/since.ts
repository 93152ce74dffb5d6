import { NUMBER, SPAN } from '../reading/spans';
import { END, type Rewriting, START } from './rewriting';

/** A length that counts from when something is public says how long it stays, or is posted, not by when; as in usual.ts. */
export const sinceWritings: readonly Rewriting[] = [
  // 自公开之日起2年, 1年(自公开之日起): from when it is public, so long it stays; 自公示之日起7天
  [
    new RegExp(
      `${START}(?:自|从)?(?:信息)?(?:公[开布]|发布|[上挂]网|公示)(?:之日|当日|日)?起(?:满|计|连续|保留|不少于|至少)*(?=(?:${NUMBER}年|${NUMBER}个月|半年)(?:以上)?${END})`,
      'g',
    ),
    '保留',
    '起',
  ],
  [
    new RegExp(
      `${START}((?:${NUMBER}年|${NUMBER}个月|半年))\\((?:自|从)?(?:信息)?(?:公[开布示]|发布|[上挂]网)(?:之日|当日|日)?起(?:算|计算)?\\)${END}`,
      'g',
    ),
    '保留$1',
    '起',
  ],
  [
    new RegExp(
      `(?<=^|[;,()])(?:自|从)?(?:公[示告]|张[贴榜])(?:之日|当日|日)?起(?:满|计|连续|不少于|至少)*(?=${SPAN}(?:以上)?${END})`,
      'g',
    ),
    '公示',
    '起',
  ],
];
