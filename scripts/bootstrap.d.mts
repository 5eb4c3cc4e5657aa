/** Types of bootstrap.mjs for the TypeScript that stands on it. */
export declare const root: string;
export declare function isInstalled(): boolean;
export declare function plainEnv(): Record<string, string>;
export declare function ready(): Promise<void>;
