import { calculations } from './calculations.ts';
import { commands } from './commands.ts';
import { deals } from './deals.ts';
import { explanations } from './explanations.ts';
import { figures } from './figures.ts';
import { newsroom } from './newsroom.ts';
import { operator } from './operator.ts';
import { registry } from './registry.ts';
import { surface } from './surface.ts';

export const phrases = {
  ...surface,
  ...commands,
  ...calculations,
  ...registry,
  ...deals,
  ...figures,
  ...newsroom,
  ...operator,
};
export { explanations };
