import { colours, drawnStyle } from "../pictures/style.ts";

/**
 * The page's style sheet: system fonts, a neutral theme, contrast of at least 4.5 for text and 3 for shapes (WCAG 2.2
 * AA), no motion for who asks for none, and paper.
 */
export const styleSheet = `
:root{color-scheme:light;${Object.entries(colours)
  .map(([name, colour]) => `--${name}:${colour}`)
  .join(";")}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink)}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
h1,h2,h3,.big{font-family:Charter,"Bitstream Charter","Iowan Old Style",Cambria,Georgia,serif;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.9rem,4.5vw,3rem);margin:.2em 0 .35em}
h2{font-size:1.6rem;margin:0 0 .7rem;scroll-margin-top:1rem}
h3{font-size:1.12rem;margin:1.8rem 0 .6rem}
section>ol,section>ul{max-width:46rem}p{max-width:46rem;margin:.4rem 0 .9rem}
a{color:var(--deep)}
a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,.scroll:focus-visible{outline:3px solid var(--deep);outline-offset:2px}
.skip{position:absolute;left:-99rem;background:var(--paper);padding:.6rem 1rem;color:var(--deep)}
.skip:focus{left:.5rem;top:.5rem;z-index:9}
.wrap{max-width:82rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
header.top{background:var(--deep);color:#fff;padding:1.1rem 0 2.4rem}
header.top .bar{display:flex;justify-content:space-between;align-items:center;gap:1rem}
header.top .name{font-weight:600;letter-spacing:.02em;margin:0}
header.top button{font:inherit;color:#fff;background:transparent;border:1px solid #fff;border-radius:.3rem;padding:.35rem .9rem;min-height:2.5rem;cursor:pointer}
header.top button:hover{background:#fff;color:var(--deep)}
header.top button:focus-visible{outline-color:#fff}
header.top .lead{font-size:1.12rem;max-width:50rem}
header.top .id{color:#d3e6ea;margin:0}
.tiles{list-style:none;margin:-1.5rem 0 1.6rem;padding:0;display:grid;gap:.8rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr))}
.tiles li{background:var(--paper);border:1px solid var(--line);border-top:4px solid var(--bar);border-radius:.3rem;padding:.8rem 1rem}
.tiles .big{display:block;font-size:1.65rem;font-variant-numeric:tabular-nums}
.tiles span{color:var(--faint)}
.tiles .big{color:var(--ink)}
.tiles .big abbr{display:inline}
.note{border-left:5px solid var(--bar);background:var(--wash);padding:.7rem 1rem;margin:1rem 0;border-radius:0 .3rem .3rem 0}
.note p{margin:.25rem 0}
.note.warn{border-color:var(--rest)}
.note.bad{border-color:var(--alarm)}
nav.contents{margin:1.6rem 0 0}
nav.contents h2{font-size:1rem;margin:0 0 .3rem;font-family:inherit}
nav.contents ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.2rem}
nav.contents a{display:inline-block;padding:.25rem 0}
section{padding:2.2rem 0 .6rem;border-top:1px solid var(--line);margin-top:1.8rem}
.faint{color:var(--faint)}
.scroll{overflow-x:auto;max-width:100%;margin:.6rem 0 1.2rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;max-width:calc(100vw - 2rem);color:var(--faint);padding:0 0 .4rem;font-size:.95rem}
th,td{padding:.34rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;text-align:left}
thead th{vertical-align:bottom;font-weight:600;border-bottom:2px solid var(--ink)}
tbody th{font-weight:400;text-wrap:balance}
tbody th.name{white-space:nowrap}
.n{text-align:right;white-space:nowrap}
thead .n{white-space:normal;min-width:4.6rem}
.n:not(.soft){padding-right:calc(.6rem + .56em)}
.t{text-align:left}
tr.sum>*{font-weight:700;border-top:2px solid var(--ink)}
tbody tr:hover>*{background:var(--wash)}
.soft{font-style:italic}
.made-up{color:#4a5a63}
.none{color:var(--faint)}
abbr,i.m{display:inline-block;width:.5em;margin-left:.06em;text-align:left;text-decoration:none;color:#94560c;font-style:normal}
.chart{list-style:none;margin:1rem 0;padding:0;display:grid;grid-template-columns:minmax(7.5rem,12rem) 1fr minmax(8.5rem,auto);gap:0 .9rem}
.chart li{display:grid;grid-column:1/-1;grid-template-columns:subgrid;align-items:center;padding:.16rem 0}
.chart .axis text{font-size:13px;fill:currentColor}
.chart .axis line{stroke:currentColor}
.chart .v{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.chart svg{display:block;width:100%;height:1.5rem}
.chart .total{font-weight:700}
.chart .v>span{display:block}
.tornado li{grid-template-columns:minmax(9rem,20rem) 1fr 13rem}
${drawnStyle}
.legend{list-style:none;margin:.4rem 0 1rem;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font-size:.95rem}
.legend li{display:flex;align-items:center;gap:.5rem}
.legend svg{width:1.3rem;height:1.3rem;flex:none}
.maps{display:grid;gap:1.4rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));margin:1rem 0}
figure{margin:0}
figcaption{font-weight:600;margin-bottom:.3rem}
.maps svg{display:block;width:100%;height:auto;background:var(--wash);border-radius:.3rem}
.town{fill:var(--bar);fill-opacity:.85}
.empty{fill:none;stroke:#6d7f88;stroke-width:1}
.little{fill:var(--alarm);stroke:#fff;stroke-width:.8}
.joins{stroke:var(--ink);stroke-width:.9;fill:none}
.beside{display:flex;flex-wrap:wrap;gap:.6rem 2rem;align-items:flex-start}
.beside>div{flex:1 1 22rem}
.plot svg{display:block;width:100%;height:auto}
.plot{max-width:36rem}
.beside .plot{flex:0 1 20rem;min-width:14rem}
details{border:1px solid var(--line);border-radius:.3rem;margin:.5rem 0;padding:0 .9rem}
summary{cursor:pointer;padding:.6rem 0;font-weight:600}
summary span{font-weight:400;color:var(--faint)}
.towns th[scope=row],.measures th[scope=row]{position:sticky;left:0;background:var(--paper);min-width:9rem;z-index:1}
.measures thead th:first-child{position:sticky;left:0;background:var(--paper)}
.measures th[scope=row]{min-width:min(40vw,16rem)}
.towns tr:hover th[scope=row],.measures tr:hover th[scope=row]{background:var(--wash)}
.towns th[scope=rowgroup]{background:var(--wash);font-weight:700}
.towns td,.towns th{font-size:.9rem;padding:.24rem .38rem}
.towns thead .n{min-width:0}
.towns .n:not(.soft){padding-right:calc(.38rem + .56em)}
.towns .g{border-left:2px solid var(--line)}
.towns .notes{min-width:14rem}
.towns .little-task{color:var(--alarm);font-weight:600}
.filter{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;margin:.8rem 0}
.filter input{font:inherit;padding:.45rem .6rem;border:1px solid var(--faint);border-radius:.3rem;min-width:15rem}
.print-too{display:flex;gap:.5rem;align-items:center;margin:.8rem 0}.print-too input{inline-size:1.2rem;block-size:1.2rem}
@media screen{.on-paper{display:none}}
.whole .on-paper{display:none}
footer{border-top:1px solid var(--line);margin:2.6rem 0 0;padding:1.2rem 0 2.4rem;color:var(--faint)}
@media (max-width:40rem){.chart{display:block}.chart li{grid-template-columns:1fr auto;gap:0 .9rem}.chart li .b{grid-column:1/-1;grid-row:2}.chart svg{height:1.15rem}.chart li{padding:.3rem 0}th,td{padding:.3rem .35rem;font-size:.92rem}thead .n{min-width:0}.n:not(.soft){padding-right:calc(.35rem + .56em)}}
@media print{html{font-size:9.5pt}header.top{background:none;color:var(--ink);padding:0}header.top .id{color:var(--faint)}button,.skip,nav.contents,.filter,.print-too{display:none!important}.tiles{margin:.6rem 0}section{break-before:auto;padding-top:1rem;margin-top:1rem}h2,h3,caption{break-after:avoid}tr,li,figure{break-inside:avoid}.scroll{overflow:visible}table{font-size:8pt}th,td{padding:2pt 4pt}thead .n{min-width:0}.n:not(.soft){padding-right:calc(4pt + .56em)}details{border:0;padding:0}thead{display:table-header-group}.towns th[scope=row],.measures th[scope=row]{position:static}.towns td,.towns th{font-size:7pt;padding:1pt 3pt}.towns .notes{min-width:0}a{color:inherit}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}html:not(.whole) .annex{display:none!important}}
@page{size:A4;margin:14mm}
`;
