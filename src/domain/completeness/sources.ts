/** The texts on which the rules rest. */
export const sources = {
  /** The eight elements, and that a catalogue shows its own unit's character (避免一刀切). */
  notice: '区政府办公室关于全面推进基层政务公开标准化规范化工作的通知 二（一）',
  /** Nothing may be withheld but for the reasons that the regulation lists. */
  withholding: '《中华人民共和国政府信息公开条例》第十三条至第十六条',
  proactiveLimit: '《中华人民共和国政府信息公开条例》第二十六条',
  /** Brackets of the year in a document number. */
  documentFormat: '《党政机关公文格式》（GB/T 9704-2012）7.2.5',
  /** The day below a document's text. */
  documentFormatDay: '《党政机关公文格式》（GB/T 9704-2012）7.3.5',
  /** Rules and normative documents are public: they have to be there. */
  policyTexts: '《中华人民共和国政府信息公开条例》第二十条第一项',
  channels: '《中华人民共和国政府信息公开条例》第二十三条',
  decisions: '《重大行政决策程序暂行条例》第十五条',
  participation: '区政府办公室关于全面推进基层政务公开标准化规范化工作的通知 二（四）',
  interpretation: '区政府办公室关于全面推进基层政务公开标准化规范化工作的通知 二（六）',
  /** Basis, conditions and procedure (5), fees (8), address, hours and contact (2). */
  services: '《中华人民共和国政府信息公开条例》第二十条',
  /** Guides say things exactly; no condition or step without a legal ground. */
  exactGuides: '《优化营商环境条例》（国务院令第722号）第三十五条',
  /** Limits are kept, may be made shorter and are made public. */
  serviceLimits: '《优化营商环境条例》（国务院令第722号）第三十六条',
  servicesNotice: '区政府办公室关于全面推进基层政务公开标准化规范化工作的通知 二（五）',
} as const;
