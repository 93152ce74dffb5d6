/** The same numbers every time for the same seed, so that two runs ask about the same data. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state * 1_664_525 + 1_013_904_223) >>> 0;
    return this.state / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  some<T>(list: readonly T[], most: number): T[] {
    return list.filter(() => this.next() < most / list.length);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}

const words =
  '公开办理群众救助标准申请审核公示服务政策信息单位职责依据程序材料时限监督电话地址窗口街道社区残疾儿童养老教育医疗就业住房保障资金项目工程安全环境食品药品税务财政预算决算执法检查处罚许可'.match(
    /../gu,
  ) ?? [];

/** Chinese text of a length, for its weight and not for its sense. */
export const chinese = (random: Random, length: number): string => {
  let text = '';
  while (text.length < length) text += random.one(words) + (random.chance(0.12) ? '，' : '');
  return text.slice(0, length);
};
