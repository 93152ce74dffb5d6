/** What a house stands on or in, by the ends of the names of places: ways, hamlets, estates, quarters. */

/** Ends of the names of hamlets that hardly end another word: 王家塝, 吴家浜, 后畈. */
const HAMLET = '[塝浜圩岙畈坞垸塆峪厝寮垌塱窝洼峁塬埂坨堰堡坳峒坂埕垅垄湾屯寨庄沟冲垭坪墩]';
/** Ends of hamlets' names that end other words, too: 下屋场, 前营子; 头 and 口 only of a house or a village. */
const HAMLET_TOO =
  '(?:屋场|老屋|[上下大小]屋|屋下|[营井沟洼堡台坎岭屯庄]子|圩角|[东西南北村桥坝湾山岭塘溪河田坑]头|[岭山坡]脚|城根|嘎查|[沟河溪岭]边|[沟河山村坝]口|[坎坡山岭坝塘庙桥坪井岗垭][上下]|院子|[河沟江海]沿)';
/** 高家店, 向家坨: a family's place, whatever it is; 后圩村圩角: whatever stands in a village. */
const FAMILYS = '(?:\\p{Script=Han}家\\p{Script=Han}{1,2}|村(?:委会)?\\p{Script=Han}{1,6})';
/** Lanes: nearly nothing but houses stands on them; a road or a street may hold anything. */
const LANE = '(?:巷|弄|胡同|里)';
/** Estates, quarters and houses of a factory's people. */
const ESTATE = '(?:小区|新村|花园|家园|宿舍(?:[楼区])?|家属[院楼区]|安置[区点]|公寓|大院|平房|苑|园|庭|邸)';

/** What dwellings stand in; an address on a road or a street may be anything. */
export const DWELLINGS = `(?:${LANE}|村|[组队社]|${ESTATE}|${HAMLET}|${HAMLET_TOO}|${FAMILYS})`;

/** What a house number stands on, by its last signs: a way, a hamlet, an estate. 第12号, 〔2021〕13号 and 编号12号 stand on none. */
export const GROUND = `(?:[路街巷同里坡村道弄营院段桥塘岗岭园苑区庭城居舍府组社队座邸湖坝坊场A-Z]|${HAMLET}|${HAMLET_TOO}|家\\p{Script=Han}{1,2}|村\\p{Script=Han}{1,4}|门牌|平房)`;
