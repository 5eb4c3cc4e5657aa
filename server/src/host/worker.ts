/** The thread that reads and indexes, so that typing never waits for it. */
export {};
