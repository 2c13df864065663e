// Passwords that are guessed first: words and rows of keys, without the digits that people add to them.
import { convertHangulToQwerty } from 'es-hangul'

const LATIN = `
password passw0rd p@ssw0rd p@ssword pa55word passwd passcode passphrase passport pass admin administrator
root superuser sysadmin manager master mastermind letmein letmeinnow welcome welcomeback login logmein
changeme changethis default guest user username testing tester testtest test demo sample temp temporary
secret topsecret secure security trustno1 iloveyou iloveu ilovegod ilovejesus loveyou lovely loveme
mylove truelove lovelove sweetheart sweety honey honeybee babygirl babyboy babyface baby angel angels
blessed blessing princess prince queen king sunshine moonlight starlight rainbow butterfly flower flowers
summer winter spring autumn sunday monday friday saturday january february march april june july august
september october november december football baseball basketball softball soccer hockey tennis golfer
superman batman spiderman ironman captain pokemon pikachu naruto starwars startrek matrix dragon dragons
monkey tiger tigers lion eagle eagles falcon falcons shadow phoenix unicorn dolphin dolphins panther
mustang corvette ferrari porsche mercedes yamaha honda toyota hyundai chelsea arsenal liverpool barcelona
realmadrid manchester juventus cowboys lakers yankees redsox steelers packers rangers michael jordan
jordan23 jennifer jessica ashley nicole michelle daniel anthony matthew joshua andrew robert thomas
charlie william samantha elizabeth amanda victoria natasha alexander jonathan benjamin nicholas
computer internet samsung galaxy iphone android windows microsoft google facebook instagram youtube
twitter amazon netflix chocolate cookie cookies banana orange cherry strawberry coffee pepper ginger
cheese pizza hamburger freedom liberty justice peace hello hellohello helloworld goodbye whatever
nothing something anything everything forever friends friend bestfriend family mother father brother
sister mommy daddy jesus jesuschrist christ heaven hellokitty snoopy mickey minnie disney
america american england london newyork seoul korea korean busan incheon daegu corea
killer hunter ranger warrior soldier ninja samurai wizard magic mystery diamond silver golden gold
purple yellow orange blackjack metallica nirvana eminem slipknot blink182 beatles
asshole fuckyou fuckme fuckoff bullshit biteme bitch pussy sexy sexygirl playboy
access abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcabc abc123 a1b2c3 a1b2c3d4 a1s2d3f4
aa123456 a123456 a1234567 a12345678 a123456789 ab123456 abc12345 abcd1234 abcde12345 q1w2e3 q1w2e3r4
q1w2e3r4t5 q1w2e3r4t5y6 qwe123 qweasd qweasdzxc qwer1234 qwert12345 qwerty qwertyu qwertyui qwertyuio
qwertyuiop qwerty12 qwerty123 qwerty1234 qwertyqwerty qwaszx qazwsx qazwsxedc qazxsw qazxswedc
1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r! 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1xsw2
2wsx3edc asdf asdfg asdfgh asdfghj asdfghjk asdfghjkl asdfasdf asdf1234 asdqwe asdzxc zxcv zxcvb zxcvbn
zxcvbnm zxcvasdf zxcasdqwe zxcv1234 poiuytrewq lkjhgfdsa mnbvcxz poiuy lkjhg
1234qwer 1234asdf 1234abcd 12345qwert 12341234a 123qwe 123qweasd 123qweasdzxc 123abc 1a2b3c 1a2b3c4d
123456a 1234567a 12345678a 123456789a 123456q 123456aa 111111a 11111111a 0000aaaa aaa111 aaaa1111
qwerty!@# 1234!@#$ !@#$%^&* !@#$1234 !@#$qwer qwer!@#$ qwer1234! asdf1234! abcd1234! abc123!@# test1234!
1q2w3e4r5t! q1w2e3r4! admin1234! admin123! p@ssw0rd! passw0rd! password! password1! password123! welcome1!
sarang saranghae saranghaeyo naver naverlogin daum kakao kakaotalk kakaopay nexon maple maplestory
lineage starcraft leagueoflegends sudden suddenattack overwatch gundam bangtan bigbang blackpink twice
exoexo redvelvet chunsa angel1004 dbfldkdl worldcup kimchi bibimbap soju hanguk daehan daehanminguk
`

/** Typed as Hangul, and as the keys of the same word on an English keyboard: "비밀번호", "qlalfqjsgh". */
const HANGUL = `
비밀번호 패스워드 암호 안녕 안녕하세요 안녕히계세요 사랑 사랑해 사랑해요 사랑합니다 사랑한다 행복 행복하자 행복하세요
천사 악마 바보 바보야 멍청이 감사 감사합니다 고마워 미안해 대한민국 한국 서울 부산 대구 인천 광주 대전 울산 제주도
관리자 사용자 회원 로그인 네이버 카카오 카카오톡 다음 구글 삼성 엘지 현대 컴퓨터 인터넷 홍길동 이순신 세종대왕
김철수 김영희 이영희 박지성 손흥민 김연아 아이유 방탄소년단 가나다라 가나다라마바사 가나다 무궁화 태극기 독도
우리나라 우리집 우리가족 우리아기 엄마 아빠 아빠엄마 엄마아빠 가족 친구 여자친구 남자친구 자기야 여보 오빠 언니 누나
공주 왕자 강아지 고양이 호랑이 토끼 나비 하늘 바다 구름 별빛 달빛 햇살 소나무 봄여름가을겨울 크리스마스 생일축하
취업 취업하자 합격 합격하자 공부 공부하자 시험 대학교 고등학교 화이팅 파이팅 대박 부자되자 로또 로또당첨 축구 야구
메이플스토리 리니지 스타크래프트 롤드컵 포켓몬 피카츄 뽀로로 도라에몽 짱구 치킨 피자 김치 떡볶이 라면 커피 소주 맥주
`

const words = (list: string) => list.split(/\s+/).filter((word) => word !== '')
const hangul = words(HANGUL)

export const commonPasswords: ReadonlySet<string> = new Set([
  ...words(LATIN),
  ...hangul,
  ...hangul.map((word) => convertHangulToQwerty(word).toLowerCase()),
])
