/** Reads and checks beside the page, so that the page never stands still. Asks the network for nothing but the site's own exports. */
import './no-eval.ts';
import { makeChecker, type Checker, type Tell } from './checker.ts';
import type { Doing, Question, Reply, Work } from './protocol.ts';

/** A published table could not be fetched. */
class Unreachable extends Error {}

const checkers = new Map<string, Checker>();

addEventListener('message', ({ data }: MessageEvent<Question>) => void reply(data));

async function reply(question: Question): Promise<void> {
  const { id } = question;
  try {
    say({ id, answer: await answer(question, (progress) => say({ id, progress })) });
  } catch (reason) {
    const offline = reason instanceof Unreachable;
    say({ id, failed: offline ? 'offline' : 'broken' });
    if (!offline) reportError(reason);
  }
}

function say(reply: Reply): void {
  postMessage(reply);
}

async function answer(question: Question, tell: Tell): Promise<Work[Doing]['answer']> {
  const { site } = question.ask;
  const checker = checkers.get(site) ?? makeChecker((path) => fetchOwn(site + path), site);
  checkers.set(site, checker);
  switch (question.doing) {
    case 'prepare':
      return checker.prepare(tell);
    case 'check':
      return checker.check(question.ask.files, tell);
    case 'rows':
      return checker.rows(question.ask.file, question.ask.rows);
    case 'copy':
      return checker.copy(question.ask.file);
  }
}

async function fetchOwn(address: string): Promise<string> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new Unreachable(address);
  return response.text();
}
