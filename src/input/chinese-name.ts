/** True for two or three characters of which the first is a surname, or a surname of two and one or two more: `陳大文`, `歐陽小明`. */
export const isChineseName = (text: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(text) &&
  (pairsOfSurnames.test(text) ? text.length > 2 : text.length < 4 && surnames.includes(text.charAt(0)));

// The surnames that nearly everybody has, traditional and simplified: four characters may as well be a second headline.
const surnames =
  '陳陈林黃黄張张李王吳吴劉刘梁楊杨鄭郑葉叶謝谢何蔡郭許许羅罗曾鄧邓馮冯蘇苏盧卢彭余蕭萧呂吕朱胡高周徐孫孙馬马江鍾钟譚谭魏麥麦袁潘杜戴方石姚廖莫關关沈范唐韋韦溫温甘程邱區区伍簡简凌歐欧顏颜湯汤游霍黎馬龍龙湛尹文冼岑翁施招翟曹董薛邵賴赖傅祝葛梅崔田任韓韩賀贺史錢钱陸陆康倪熊孟秦白侯邢夏金丘宋易詹巫卓盛駱骆莊庄鄺邝';
const pairsOfSurnames = /^(?:歐陽|欧阳|司徒|司馬|司马|上官|諸葛|诸葛|端木|皇甫)/;
