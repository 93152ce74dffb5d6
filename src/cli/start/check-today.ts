import type { Core } from '@strapi/strapi';
import { service } from '../../plugin-kit/strapi/service';
import { messageOf } from '../failure';

/**
 * A server that was off in the night, or that was given other rules, judges everything once it is up, while people
 * already work in it.
 */
export const checkToday = async (strapi: Core.Strapi, print: (line: string) => void): Promise<void> => {
  try {
    const checked = await service(strapi, 'completeness', 'assessment').catchUp();
    if (checked)
      print(
        `  已检查完整度 · Completeness checked: ${checked.items} 条 items, ${checked.findings} 个问题 findings (${(checked.ms / 1000).toFixed(1)} s)`,
      );
  } catch (error) {
    if (error instanceof Error && error.name === 'Interrupted') return;
    print(`! 完整度检查未完成 · The check of completeness did not end: ${messageOf(error)}`);
  }
};
