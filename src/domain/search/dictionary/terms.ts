/**
 * Words of the field that the common dictionary does not know (docs/glossary.md; the national guidelines of the 26
 * domains). Compounds of known words have no place here: their parts find more, and the title's wording ranks them.
 */
export const terms: readonly string[] =
  `五公开 一件事 好差评 一网通办 权责清单 公开栏 公示栏 融媒体 轮候 配租 三资 渣土 门前三包 垃圾分类 控辍保学 随迁子女 课后服务 校外培训
  双随机 小作坊 小摊点 零就业 公益性岗位 居住证 优抚 困境儿童 留守儿童 防返贫 家庭医生 社区矫正 裁量基准 双公示 冬春救助 乡村振兴 高标准农田`
    .split(/\s+/u)
    .filter((term) => term !== '');
