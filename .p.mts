import { ArticleText } from './src/ingest/article-text.js'; import { locate } from './src/ingest/locate.js'; import { normaliseMarkdown } from './src/ingest/markdown.js'; import { quotations } from './src/ingest/quotations.js';
const w='herring tide toll port strait patrol envoy letter month талк 🐟 “we stay,” he said'.split(' '); let md=''; let i=0; while(md.length<1_000_000){ md+=Array.from({length:12},()=>w[(i=(i*1103515245+12345)&0x7fffffff)%w.length]).join(' ')+` n${md.length}`+(i%5?'\n':'\n\n'); }
const t=(n:string,f:()=>unknown)=>{const s=performance.now();const r=f();console.log(n,(performance.now()-s).toFixed(1)+'ms');return r as any;};
const text=t('normalise',()=>normaliseMarkdown(md)); const a:ArticleText=t('index',()=>new ArticleText(text)); t('quotations',()=>quotations(text));
const qs=[...text.matchAll(/\bn\d+\b/g)].slice(-500).map((m:any)=>m[0]); t('500 quotes at the end',()=>qs.forEach(q=>locate(a,{exact:q})));
t('twin first',()=>{try{locate(a,{exact:`"we stay," he n1`})}catch{}}); t('100 missing',()=>{for(let k=0;k<100;k++)try{locate(a,{exact:`envoy letter nowhere ${k} herring`})}catch{}});
