/** A progress bar on standard error, where that is a terminal; silent everywhere else. */
import type { IndexProgress } from '../sources/indexer.ts';

export interface Bar {
  readonly show: (progress: IndexProgress) => void;
  readonly clear: () => void;
}

export function progressBar(stream: NodeJS.WriteStream, wanted: boolean): Bar {
  if (!wanted || !stream.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show({ done, total, path }) {
      const width = 24;
      const full = total ? Math.round((done / total) * width) : width;
      const line = `Reading sources ${'█'.repeat(full)}${'░'.repeat(width - full)} ${done}/${total} ${path ?? ''}`;
      stream.write(`\r\u001b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    clear: () => {
      stream.write('\r\u001b[K');
    },
  };
}
