/** Reads a text aloud sentence by sentence, and marks the one that is being read. */
import { readAloudText as words } from '../format/wording/read-aloud.ts';
import { collectSentences, type Sentence } from './read-aloud-text.ts';
import { markSentences, type Marker } from './read-aloud-mark.ts';

type State = keyof typeof words.said;

/** Begins to read, and from then on answers to the buttons in the box. */
export function readAloud(box: HTMLElement, voice: () => SpeechSynthesisVoice | undefined): void {
  const [button, stopper] = box.querySelectorAll('button');
  const [label, status] = [button?.querySelector('span'), box.querySelector('[role=status]')];
  const text = document.getElementById(box.dataset.readAloud ?? '');
  if (!button || !stopper || !label || !status || !text) return;

  let state: State = 'stopped';
  let sentences: Sentence[] = [];
  let marker: Marker | undefined;
  let place = 0;
  /** The one being spoken; kept, for a browser may forget one that nobody holds, and then never says that it ended. */
  let spoken: SpeechSynthesisUtterance | undefined;

  const become = (next: State): void => {
    state = next;
    const isOpen = state === 'playing' || state === 'paused';
    label.textContent = state === 'playing' ? words.pause : state === 'paused' ? words.resume : words.play;
    if (!isOpen && document.activeElement === stopper) button.focus();
    stopper.hidden = !isOpen;
    box.classList.toggle('on', isOpen);
    status.textContent = words.said[state];
    status.classList.toggle('vh', state !== 'failed');
  };
  /** Android cannot pause: whoever pauses cancels, and the sentence is read again from its beginning. */
  const hush = (): void => {
    spoken = undefined;
    speechSynthesis.cancel();
  };
  const finish = (how: State): void => {
    hush();
    place = 0;
    marker?.clear();
    become(how);
  };
  const speak = (): void => {
    const sentence = sentences[place];
    if (!sentence) return finish('ended');
    const utterance = new SpeechSynthesisUtterance(sentence.spoken);
    utterance.lang = 'zh-CN';
    utterance.voice = voice() ?? null;
    utterance.onend = () => {
      if (spoken !== utterance) return;
      place += 1;
      speak();
    };
    utterance.onerror = ({ error }) => {
      if (spoken !== utterance) return;
      if (error !== 'canceled' && error !== 'interrupted') return finish('failed');
      // Another text of the page began, or the system needs the loudspeaker.
      spoken = undefined;
      become('paused');
    };
    spoken = utterance;
    marker?.show(place);
    speechSynthesis.speak(utterance);
  };
  const play = (): void => {
    if (state !== 'paused') {
      marker?.clear();
      sentences = collectSentences(text);
      marker = markSentences(sentences);
    }
    // Another text, or one from the page before, may still be in the queue.
    if (speechSynthesis.speaking || speechSynthesis.pending) speechSynthesis.cancel();
    become('playing');
    speak();
  };
  const pause = (): void => {
    hush();
    become('paused');
  };

  button.addEventListener('click', () => (state === 'playing' ? pause() : play()));
  stopper.addEventListener('click', () => finish('stopped'));
  box.addEventListener('keydown', (event) => event.key === 'Escape' && state !== 'stopped' && finish('stopped'));
  window.addEventListener('pagehide', () => (state === 'playing' ? pause() : hush()));
  play();
}
