/** Simplified characters and the traditional ones written for them, by pairs, as far as the words of the field need them. */
const PAIRS =
  '万萬亿億个個两兩为為从從来來后後产產业業东東严嚴丰豐临臨举舉义義乌烏乐樂乔喬习習书書买買乱亂争爭亏虧云雲亚亞仅僅从從仓倉仪儀们們价價众眾优優会會传傳伤傷体體余餘佣傭侧側债債偿償储儲儿兒关關兴興养養内內冲衝决決况況净淨准準减減几幾凭憑击擊划劃则則刚剛创創删刪别別剂劑剑劍剧劇办辦务務动動励勵劲勁势勢区區医醫华華协協单單卖賣卫衛历歷压壓县縣参參双雙发發变變叠疊号號吓嚇员員响響问問启啟单單' +
  '围圍国國图圖圆圓场場块塊坏壞坚堅坛壇垄壟墙牆壮壯声聲处處备備复復够夠头頭夹夾夺奪奋奮奖獎妇婦宁寧实實宽寬宾賓对對导導尔爾层層届屆属屬岁歲币幣帅帥师師带帶帮幫库庫应應废廢开開异異弃棄张張弯彎强強归歸当當录錄彻徹径徑态態怀懷总總恶惡悬懸惊驚惯慣愿願懒懶战戰户戶扩擴扫掃扬揚抛拋护護报報担擔拟擬拥擁择擇挂掛挤擠挥揮损損换換据據掷擲断斷无無旧舊时時显顯晓曉暂暫' +
  '术術机機杀殺杂雜权權条條极極构構标標栏欄树樹样樣档檔桥橋检檢楼樓欧歐残殘毁毀毕畢气氣汇匯汉漢没沒沟溝测測浏瀏济濟涨漲渐漸温溫湾灣滚滾满滿滞滯潜潛灭滅灾災炼煉热熱爱愛牵牽独獨环環现現电電画畫疗療监監盘盤盖蓋盗盜矿礦码碼础礎确確礼禮离離种種积積称稱稳穩穷窮竞競笔筆签簽简簡类類粮糧红紅约約级級纪紀纯純纳納纵縱线線组組细細终終经經结結给給络絡绝絕统統继繼绩績续續维維综綜绿綠缓緩编編缘緣缩縮缴繳网網罗羅罚罰职職联聯肃肅胜勝脑腦脱脫舍捨' +
  '艺藝节節苏蘇范範获獲营營萨薩虚虛虽雖补補袭襲装裝见見观觀规規视視览覽觉覺计計订訂认認讨討让讓训訓议議讯訊记記许許论論设設访訪证證评評识識诉訴译譯试試话話询詢该該详詳误誤说說请請诸諸读讀课課调調谁誰谈談谋謀谓謂谢謝谣謠负負财財责責败敗货貨质質贩販购購贯貫贴貼贵貴贷貸贸貿费費贺賀资資赋賦赌賭赎贖赏賞赔賠赖賴赚賺赛賽赞贊赶趕趋趨跃躍践踐车車轨軌转轉轮輪软軟轻輕载載较較辆輛输輸达達迁遷过過运運还還这這进進远遠违違连連迟遲适適选選递遞逻邏遗遺' +
  '邮郵释釋里裡钟鐘钢鋼钱錢铁鐵铜銅铝鋁银銀链鏈销銷锁鎖错錯锐銳键鍵镇鎮长長门門闭閉间間闻聞阅閱队隊阳陽阴陰阶階际際陆陸陈陳险險随隨隐隱难難雾霧静靜页頁顶頂项項顺順须須预預领領频頻题題颜顏额額风風飙飆飞飛饰飾饱飽馆館驱驅验驗骤驟鱼魚龙龍龄齡黄黃点點党黨尽盡岛島数數厂廠兰蘭韩韓诺諾纽紐广廣写寫闲閒顿頓纷紛艰艱庞龐巅巔弥彌赁賃筹籌么麼吗嗎谎謊讹訛谬謬伪偽讽諷吨噸';

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...PAIRS].flatMap((char, i, all): [string, string][] => (i % 2 === 0 ? [[char, all[i + 1]!]] : [])),
);

/** The word in traditional characters. */
const traditional = (word: string): string => [...word].map((char) => TRADITIONAL.get(char) ?? char).join('');

/** Adds to every list of words, and to every table by words, the same in traditional characters. */
export function inBothScripts<T>(value: T): T {
  if (Array.isArray(value)) {
    const words = value as readonly unknown[];
    if (words.every((word) => typeof word === 'string')) return [...new Set([...words, ...words.map(traditional)])] as T;
    return words.map((word) => inBothScripts(word)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const table: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    table[key] = inBothScripts(inner);
    if (/\p{Script=Han}/u.test(key)) table[traditional(key)] = inBothScripts(inner);
  }
  return table as T;
}
