/** Which words are in the language model's own dictionary: a capitalised word that is not there is likely to be a name. */
import model from 'wink-eng-lite-web-model';

interface Core {
  readonly features: { readonly lexeme: { readonly hash: Readonly<Record<string, number>>; readonly intrinsicSize: number } };
}

const core = (model as unknown as { core: () => Core }).core();
const { hash, intrinsicSize } = core.features.lexeme;

/** The model, loaded once for both the reader and this dictionary (a load costs 150 ms and 30 MB). */
export const sharedModel = { ...model, core: () => core } as typeof model;

/** True for a lower-case word that English uses as such; names are mostly missing, but `king` and `brown` are here. */
export const isWord = (lower: string): boolean => hash[lower] < intrinsicSize;
