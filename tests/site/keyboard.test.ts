import { judgeKeyboard } from './judge-keyboard.ts';

judgeKeyboard(false);
