import { commands } from './commands.ts';
import { explanations } from './explanations.ts';
import { newsroom } from './newsroom.ts';
import { operator } from './operator.ts';
import { registry } from './registry.ts';
import { surface } from './surface.ts';

export const phrases = { ...surface, ...commands, ...registry, ...newsroom, ...operator };
export { explanations };
