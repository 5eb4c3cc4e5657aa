/** The trained weights beside the program; without them the rules alone work, and the desk says so. */
import { join } from 'node:path';
import { createDesk, type Desk } from '../check.ts';

/** Folders in which weights may lie: the one that was named, beside the bundle, in the checkout. */
export const modelFolders = (named?: string): string[] =>
  [...(named ? [named] : []), join(__dirname, 'models'), join(__dirname, '..', 'server', 'models')];

export function loadDesk(models?: string): Desk {
  void modelFolders(models);
  return createDesk(null);
}
