/** Says what is being done when it takes long enough for people to wonder. */
export interface ProgressLine {
  /** Replaces the text; `done` counts what is finished. */
  say(text: string, done?: number): void;
  /** Takes the line away. */
  end(): void;
}

const WAIT_MS = 2000;

/** On a terminal one line that changes; elsewhere a line every few seconds, so that logs stay short. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const started = performance.now();
  let lastSaid = started;
  let lastText = '';
  return {
    say(text, done) {
      const now = performance.now();
      const isNew = text !== lastText;
      if (now - started < WAIT_MS || (!isNew && now - lastSaid < (stream.isTTY ? 200 : 5000))) {
        if (isNew && stream.isTTY) lastText = '';
        return;
      }
      lastSaid = now;
      lastText = text;
      const line = done ? `${text}（${done}）` : `${text}…`;
      stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY && lastText !== '') stream.write('\r\u001b[K');
    },
  };
}
