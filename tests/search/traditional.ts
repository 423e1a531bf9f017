/** Simplified characters with the traditional ones that people in Hong Kong and Taiwan type for them. */
const PAIRS =
  '云雲 区區 园園 湾灣 兰蘭 桥橋 荫蔭 铁鐵 栖棲 鹤鶴 鹭鷺 渔漁 芦蘆 苇葦 岚嵐 归歸 涧澗 语語 来來 声聲 萤螢 烟煙 篱籬 檐簷 砚硯 ' +
  '叶葉 听聽 临臨 采採 颂頌 麦麥 纺紡 织織 厂廠 机機 农農 粮糧 业業 电電 楼樓 东東 属屬 职職 医醫 药藥 国國 际際 联聯 运運 输輸 ' +
  '务務 费費 标標 准準 议議 见見 点點 号號 门門 车車 长長 发發 会會 办辦 处處 乡鄉 镇鎮 广廣 场場 绿綠 节節 约約 质質 价價 评評 ' +
  '审審 报報 纸紙 图圖 设設 计計 划劃 维維 环環 卫衛 护護 备備 证證 书書 员員 单單 与與 对對 为為 时時 开開 关關 构構 条條 执執 ' +
  '责責 总總 数數 过過 还還 这這 个個 应應 当當 无無 体體 旧舊 资資 装裝 选選 结結 级級 红紅 阶階 径徑 浅淺 滩灘 坞塢 ' +
  '凤鳳 畴疇 双雙 闸閘 队隊 顺順 鸥鷗 届屆 举舉 简簡 笔筆 钟鐘 轮輪 压壓 轴軸 变變 气氣 邮郵 线線 仪儀 橱櫥 锅鍋 炉爐 炼煉 试試 拟擬 ' +
  '决決 网網 项項 购購 贷貸 层層 顶頂 渗滲 给給 换換 续續 满滿 间間 闲閑 问問 题題 顾顧 谁誰 请請 让讓 记記 认認';

const TRADITIONAL = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** The text as it is typed in traditional characters. */
export function writeTraditional(text: string): string {
  return [...text].map((character) => TRADITIONAL.get(character) ?? character).join('');
}
