import { Markup } from './markup.ts';

/** Colours and sizes are those of libs/ui/src/tokens.css (a spec compares them); the page must not wait for a second file. */
export const PAGE_STYLE = new Markup(
  `
:root{--surface:#f7f5f0;--surface-raised:#fffdf9;--line:#ddd6c8;--text:#0b1220;--text-soft:#414b5e;--accent:#e8a317;--on-accent:#1a1203;--accent-text:#7d5200;--signal:#b3261f;--confirmed:#19693f;--focus:#8a5a00;color-scheme:light}
.masthead{--surface:#0b1220;--line:#2a3650;--text:#f4f1ea;--text-soft:#b9c1cf;--accent-text:#f3b941;--signal:#ff8f85;--confirmed:#6fd3a0;--focus:#f3b941}
@media (prefers-color-scheme:dark){:root{--surface:#0b1220;--surface-raised:#141d2f;--line:#2a3650;--text:#f4f1ea;--text-soft:#b9c1cf;--accent-text:#f3b941;--signal:#ff8f85;--confirmed:#6fd3a0;--focus:#f3b941;color-scheme:dark}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
body{margin:0;padding-bottom:env(safe-area-inset-bottom);font:16px/1.75 'PingFang SC','HarmonyOS Sans SC',MiSans,'Microsoft YaHei UI','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',system-ui,sans-serif;color:var(--text);background:var(--surface);overflow-wrap:anywhere}
h1,h2,p,ul,ol,dl,dd{margin:0;padding:0}
a{color:inherit;text-underline-offset:3px}
:focus-visible{outline:2px solid var(--focus);outline-offset:3px;border-radius:4px}
.wide{max-width:840px;margin:0 auto;padding-inline:16px}
.skip{position:absolute;top:-100px;left:16px;z-index:2;padding:8px 16px;border-radius:8px;background:var(--accent);color:var(--on-accent)}
.skip:focus{top:8px}
.masthead{color:var(--text);background:radial-gradient(ellipse 420px 220px at 50% -30px,rgb(232 163 23/30%),transparent) no-repeat,var(--surface)}
.top{display:flex;align-items:center;justify-content:space-between;min-height:52px;padding-top:env(safe-area-inset-top)}
.top a{display:inline-flex;align-items:center;gap:8px;min-height:44px;text-decoration:none}
.mark{font-weight:700;letter-spacing:.08em}
.language{font-size:14px;color:var(--text-soft)}
.hero{padding:24px 0 32px}
.hero h1{margin:8px 0 12px;font-size:clamp(28px,7vw,40px);font-weight:800;line-height:1.25;text-wrap:balance}
.hero .facts{display:flex;flex-wrap:wrap;gap:0 20px;color:var(--text-soft);list-style:none}
.state{display:inline-flex;align-items:center;gap:8px;font-size:14px;font-weight:600;color:var(--accent-text)}
.state::before{content:'';width:10px;height:10px;background:currentColor;clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%)}
.state-open{color:var(--confirmed)}
.state-over{color:var(--text-soft)}
.state-bad{color:var(--signal)}
.call{display:flex;flex-wrap:wrap;align-items:center;gap:8px 20px;margin-top:20px}
.button{display:inline-flex;align-items:center;justify-content:center;min-width:160px;min-height:48px;padding:0 24px;border-radius:8px;font-weight:700;text-decoration:none;color:var(--on-accent);background:var(--accent)}
.call p{color:var(--text-soft);font-size:14px}
main section{padding:28px 0 4px}
main h2{margin-bottom:12px;font-size:20px;line-height:1.4}
main h2::after{content:'';display:block;height:6px;margin-top:8px;border-bottom:1px solid var(--line);background:repeating-linear-gradient(90deg,var(--line) 0 1px,transparent 1px 8px) 0 100%/100% 4px no-repeat}
main p+p,main ul+p,main p+ul{margin-top:10px}
.prose ul{padding-left:1.3em}
.skills{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,250px),1fr));gap:8px;list-style:none}
.skills li{display:flex;gap:12px;align-items:baseline;padding:12px 14px;border:1px solid var(--line);border-radius:8px;background:var(--surface-raised)}
.number{min-width:2ch;font-family:'DIN Alternate',Bahnschrift,'Noto Sans SC','Noto Sans CJK SC',Roboto,'PingFang SC',system-ui,sans-serif;font-size:20px;font-weight:700;font-variant-numeric:tabular-nums;color:var(--accent-text)}
.note{margin-top:12px;color:var(--text-soft);font-size:14px}
.dates{list-style:none}
.dates li{display:grid;grid-template-columns:minmax(9.5em,auto) 1fr;gap:0 16px;padding:10px 0;border-bottom:1px solid var(--line)}
.dates time,.figures{font-variant-numeric:tabular-nums}
.dates .past{color:var(--text-soft)}
p+.facts-list{margin-top:16px}.facts-list{display:grid;grid-template-columns:max-content 1fr;gap:6px 20px}
.facts-list dt{color:var(--text-soft)}
.files{list-style:none}
.files a{display:block;min-height:44px;padding:9px 0;border-bottom:1px solid var(--line);text-decoration-color:var(--accent)}
footer{margin-top:32px;padding:20px 0 48px;border-top:1px solid var(--line);color:var(--text-soft);font-size:14px}
footer a{display:inline-block;min-height:44px;padding:10px 0}
@media (max-width:480px){.dates li{grid-template-columns:1fr}.call .button{width:100%}.facts-list{grid-template-columns:1fr;gap:0}.facts-list dd{margin-bottom:8px}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{.masthead{color:#000;background:none;--text:#000;--text-soft:#333;--accent-text:#000}.language,.call,.skip,footer{display:none}}
`.trim(),
);
