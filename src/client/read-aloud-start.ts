/**
 * Shows the button that reads a text aloud where the device can: it needs a
 * Chinese voice on the device itself, for with another the browser would send
 * the text to a foreign host. What reads is loaded by the first use.
 */
import { readAloudText as words } from '../format/wording/read-aloud.ts';

const engine: SpeechSynthesis | undefined = window.speechSynthesis;
const boxes = [...document.querySelectorAll<HTMLElement>('[data-read-aloud]')];

/** The device's own Chinese voice, Mandarin before others; undefined when there is none. */
function chineseVoice(): SpeechSynthesisVoice | undefined {
  const rank = ({ lang }: SpeechSynthesisVoice) =>
    [/^(?:cmn|zh)([-_](?:cn|hans)|$)/i, /^(?:cmn|zh(?![-_](?:hk|yue)))/i, /^(?:zh|yue)/i].findIndex((form) => form.test(lang));
  const voices = engine?.getVoices().filter((voice) => voice.localService && rank(voice) >= 0) ?? [];
  return voices.sort((a, b) => rank(a) - rank(b))[0];
}

function show(): void {
  for (const box of boxes) box.hidden = !chineseVoice();
}

function attach(box: HTMLElement): void {
  const [button, status] = [box.querySelector('button'), box.querySelector('[role=status]')];
  const start = async (): Promise<void> => {
    button?.removeEventListener('click', start);
    // Phones let a page speak only while it is touched, and loading may take longer than that.
    engine?.speak(new SpeechSynthesisUtterance(''));
    try {
      const { readAloud } = await import('./read-aloud.ts');
      readAloud(box, chineseVoice);
    } catch {
      status?.classList.remove('vh');
      if (status) status.textContent = words.said.failed;
      button?.addEventListener('click', start);
    }
  };
  button?.addEventListener('click', start);
}

boxes.forEach(attach);
show();
// Browsers load voices late; old ones cannot say when, and have them at once.
engine?.addEventListener?.('voiceschanged', show);
