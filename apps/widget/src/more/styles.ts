export const styles = `
.words > * + *{margin-top:8px}
.words ul,.words ol{padding-inline-start:20px}
.words ul li{list-style:disc}
.words ol li{list-style:decimal}
.words li + li{margin-top:2px}
.words a{color:var(--link);text-decoration:underline;text-underline-offset:2px}
strong{font-weight:600}
em{font-style:italic}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,monospace;background:var(--hover);border-radius:4px}
code{padding:1px 4px}
pre{padding:8px;overflow-x:auto}
blockquote{padding-inline-start:10px;border-inline-start:3px solid var(--line);color:var(--soft)}
.team .words{background:var(--paper);box-shadow:inset 0 0 0 1.5px var(--accent)}
.sources{display:flex;flex-wrap:wrap;gap:6px;margin-top:6px}
.fate{align-self:flex-end;font-size:12px;color:var(--soft);margin-top:-4px}
.failed{color:var(--bad)}
.link{text-decoration:underline;text-underline-offset:2px;font-weight:600}
.dots{display:flex;gap:4px;padding:13px 14px;border-radius:12px;border-end-start-radius:4px;background:var(--tone);width:max-content}
.dots i{width:6px;height:6px;border-radius:50%;background:var(--soft);animation:blink 1.2s infinite}
.dots i:nth-child(2){animation-delay:.15s}
.dots i:nth-child(3){animation-delay:.3s}
@keyframes blink{0%,60%,100%{opacity:.3}30%{opacity:1}}
.stars{display:flex;align-items:center;gap:2px;margin:4px 0 0;padding:0;border:0}
.stars legend{float:inline-start;padding:0;margin-inline-end:8px}
.stars button{display:grid;place-items:center;width:32px;height:32px;border-radius:6px}
.stars button:hover{background:var(--hover)}
.stars svg{width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linejoin:round}
.stars .starred svg{fill:#f59e0b;stroke:#b45309}
.form{display:grid;gap:8px;padding-block:12px}
.label{display:grid;gap:2px;font-size:12px}
.input{min-width:0;width:100%;height:36px;padding:0 10px;border:1px solid var(--edge-line);border-radius:6px;background:var(--field);color:var(--ink);font-size:14px}
.row{display:flex;gap:8px;margin-top:6px}
.button{flex:none;height:36px;padding:0 14px;border-radius:6px;background:var(--mine);color:var(--on-mine);font-weight:600}
.quiet{background:none;color:var(--soft)}
.quiet:hover{background:var(--hover)}
@media(max-width:480px){.input{font-size:16px}}
@media(forced-colors:active){.button,.dots i{border:1px solid}.stars .starred svg{fill:Highlight}}
@media(prefers-reduced-motion:reduce){.dots i{animation:none}}
`;
