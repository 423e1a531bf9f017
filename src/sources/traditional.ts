/** Everyday traditional characters with their simplified forms: enough to tell that a text was not converted. */
const PAIRS =
  '區区 樓楼 棟栋 戶户 業业 務务 費费 標标 準准 電电 議议 見见 點点 號号 門门 車车 長长 發发 會会 辦办 處处 縣县 鄉乡 鎮镇 ' +
  '園园 東东 廣广 場场 綠绿 節节 約约 質质 價价 評评 審审 報报 紙纸 圖图 設设 計计 劃划 維维 環环 衛卫 護护 備备 證证 書书 ' +
  '員员 單单 導导 與与 對对 為为 後后 來来 時时 開开 關关 機机 構构 條条 執执 據据 責责 歲岁 總总 數数 達达 過过 還还 這这 ' +
  '個个 們们 應应 當当 無无 國国 華华 臺台 灣湾 體体 舊旧 蘇苏 龍龙 鳳凤 ';

const SIMPLIFIED = new Map(
  PAIRS.trim()
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A character that is known here as traditional. */
export const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`);
const EVERY_TRADITIONAL = new RegExp(TRADITIONAL, 'g');

/** The text with the traditional characters that are known here in simplified form. */
export function simplify(text: string): string {
  return text.replace(EVERY_TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
