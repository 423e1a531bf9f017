/** The page on which editors check files: takes them, hands them to the worker, shows what it says. Nothing leaves the device. */
import { precheckText as words } from '../../format/wording/precheck.ts';
import type { KindName } from '../../schema/registry.ts';
import { NotDone, startWorker, type Ask } from './ask.ts';
import type { GivenFile, Progress } from './protocol.ts';
import { resultText, showReport } from './show-report.ts';
import { takeChosen, takeDropped } from './take-files.ts';

const root = document.querySelector<HTMLElement>('[data-precheck]');
if (root) start(root);

function start(root: HTMLElement): void {
  const site = (root.dataset.precheck ?? '').replace(/\/$/, '');
  const part = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-part=${name}]`)!;
  const [state, result, clear] = [part('state'), part('result'), part<HTMLButtonElement>('clear')];
  let ask: Ask | undefined;
  let given: GivenFile[] = [];
  /** Which check is the newest: the answer of an older one is no longer asked for. */
  let latest = 0;

  const say = (text: string) => {
    state.textContent = text;
  };
  if (!('Worker' in window && 'groupBy' in Map && 'toSorted' in Array.prototype)) return say(words.oldBrowser);
  const work = async (step: (ask: Ask) => Promise<void>) => {
    try {
      say(words.starting);
      await step((ask ??= startWorker()));
    } catch (reason) {
      say(reason instanceof NotDone ? words[reason.why] : words.broken);
    }
  };
  const check = () =>
    work(async (ask) => {
      const now = (latest += 1);
      const report = await ask('check', { site, files: given }, (progress) => say(progressText(progress)));
      if (now !== latest) return;
      showReport(result, report, (index) => given[index]?.kind, {
        choose: (index, kind) => choose(index, kind),
        rows: (file, rows) => ask('rows', { site, file, rows }),
        copy: (file) => ask('copy', { site, file }),
      });
      result.hidden = false;
      clear.hidden = false;
      say(resultText(report));
    });
  const choose = (index: number, kind: KindName | undefined) => {
    given = given.map((file, at) => (at === index ? { ...file, kind } : file));
    void check();
  };
  const add = async (files: Promise<GivenFile[]>) => {
    say(words.starting);
    const taken = await files;
    if (taken.length === 0) return say('');
    // A file that is dropped again has been changed.
    given = [...given.filter(({ name }) => !taken.some((file) => file.name === name)), ...taken];
    await check();
  };

  for (const input of root.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.addEventListener('change', () => {
      const files = takeChosen(input.files);
      void add(files).then(() => (input.value = ''));
    });
  }
  for (const opener of root.querySelectorAll<HTMLElement>('[data-opens]')) {
    opener.addEventListener('click', () => part<HTMLInputElement>(opener.dataset.opens ?? '').click());
  }
  part('prepare').addEventListener('click', () =>
    work(async (ask) => say(words.prepared(await ask('prepare', { site }, (progress) => say(progressText(progress)))))),
  );
  clear.addEventListener('click', () => {
    given = [];
    latest += 1;
    clear.hidden = result.hidden = true;
    result.replaceChildren();
    say('');
  });
  // Anywhere on the page: a file that misses its place would open instead of the page.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    part('drop').classList.add('over');
  });
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && part('drop').classList.remove('over'));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    part('drop').classList.remove('over');
    if (event.dataTransfer) void add(takeDropped(event.dataTransfer));
  });
}

function progressText({ step, done, all }: Progress): string {
  if (step === 'fetch') return words.fetching(done, all);
  return step === 'check' ? words.checking(done, all) : words.comparing(done, all);
}
