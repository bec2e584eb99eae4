const dark = `--paper:#17171d;--ink:#ededf2;--soft:#a3a3b2;--line:#2e2e38;--edge-line:#6c6c7c;--tone:#24242d;--field:#1d1d25;--mine:var(--fill,#6d28d9);--on-mine:var(--on-fill,#fff);--link:var(--night,#c4b5fd);--bad:#fca5a5;--hover:#2a2a34`;

export const styles = `
.all{--paper:#fff;--ink:#1b1b22;--soft:#62626f;--line:#e5e4ec;--edge-line:#8b8a99;--tone:#f4f3f8;--field:#fff;--mine:var(--fill,#6d28d9);--on-mine:var(--on-fill,#fff);--link:var(--day,#6d28d9);--bad:#b91c1c;--hover:#efedf6}
.all.dark{${dark}}
@media(prefers-color-scheme:dark){.all.auto{${dark}}}
button,textarea,input,fieldset,summary,h1,h2,p,ul,ol,li,form,pre,blockquote{margin:0;padding:0;border:0;background:none;color:inherit;font:inherit;letter-spacing:inherit;text-align:start;list-style:none}
button,summary{cursor:pointer;-webkit-tap-highlight-color:transparent}
:focus-visible{outline:2px solid var(--ring);outline-offset:2px}
.unseen{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.window{position:fixed;bottom:calc(var(--edge) + 72px);inset-inline-end:var(--edge);width:400px;height:min(640px,calc(100vh - 112px));height:min(640px,calc(100dvh - 112px));display:flex;flex-direction:column;overflow:hidden;border-radius:var(--corner,12px);background:var(--paper);color:var(--ink);box-shadow:var(--shadow);animation:rise .12s ease-out;overscroll-behavior:contain}
.window:focus{outline:0}
.start .window{inset-inline:var(--edge) auto}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
.page .window{inset:0;width:auto;height:auto;max-width:760px;margin:auto;border-radius:0;box-shadow:none;animation:none}
@media(max-width:480px),(max-height:420px){.bubble .window,.page .window{inset:auto 0 auto 0;top:var(--seen-top,0);width:auto;height:var(--seen-height,100dvh);animation:none;border-radius:0;box-shadow:none;padding:env(safe-area-inset-top,0) env(safe-area-inset-right,0) env(safe-area-inset-bottom,0) env(safe-area-inset-left,0)}.open.bubble .launcher{display:none}.field{font-size:16px!important}}
.header{display:flex;align-items:center;gap:10px;padding:12px 8px 12px 16px;padding-inline:16px 8px;border-bottom:1px solid var(--line)}
.mark{flex:none;width:32px;height:32px;overflow:visible}
canvas.mark{border-radius:6px}
.title{flex:1;min-width:0}
.name{font-size:15px;font-weight:600;line-height:1.3;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.title p{font-size:12px;line-height:1.4;color:var(--soft)}
.icon{width:18px;height:18px;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.round{display:grid;place-items:center;width:36px;height:36px;border-radius:6px;color:var(--soft)}
summary .icon{stroke-width:3}
.round:hover{background:var(--hover);color:var(--ink)}
.menu{position:relative}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
.sheet{position:absolute;z-index:1;top:40px;inset-inline-end:0;min-width:210px;padding:4px;border-radius:8px;background:var(--paper);box-shadow:var(--shadow)}
.sheet button{display:flex;align-items:center;gap:10px;width:100%;padding:8px 10px;border-radius:6px}
.sheet button:hover{background:var(--hover)}
.sheet .icon{color:var(--soft)}
.thread{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:16px}
.thread:focus-visible{outline-offset:-2px}
.messages{display:flex;flex-direction:column;gap:8px;min-height:100%;justify-content:flex-end}
.message{max-width:86%;align-self:flex-start}
.message.visitor{align-self:flex-end}
.message + .message.visitor,.message.visitor + .message,.fate + .message{margin-top:8px}
.words{padding:8px 12px;border-radius:12px;border-end-start-radius:4px;background:var(--tone);overflow-wrap:anywhere}
.visitor .words{background:var(--mine);color:var(--on-mine);border-radius:12px;border-end-end-radius:4px}
.plain{white-space:pre-wrap}
.chip{display:inline-flex;align-items:center;gap:6px;max-width:100%;padding:3px 10px;border:1px solid var(--line);border-radius:12px;font-size:12px;line-height:1.5;color:var(--soft);text-decoration:none;background:var(--paper)}
a.chip:hover,button.chip:hover{background:var(--hover);color:var(--ink)}
.chip .icon{width:12px;height:12px}
.notice{padding:8px 16px;border-top:1px solid var(--line);font-size:13px;color:var(--soft)}
.notice .chip{padding:6px 12px;font-size:13px;border-radius:16px;color:var(--ink)}
.notice .chip .icon{width:15px;height:15px}
.composer{display:flex;align-items:flex-end;gap:8px;padding:10px 12px 12px;border-top:1px solid var(--line)}
.field{field-sizing:content;flex:1;min-width:0;min-height:38px;max-height:140px;padding:8px 12px;border:1px solid var(--edge-line);border-radius:8px;background:var(--field);resize:none;line-height:20px;scrollbar-width:thin}
.field::placeholder{color:var(--soft);opacity:1}
.field:focus{outline:2px solid var(--ring);outline-offset:-1px;border-color:transparent}
.send{width:38px;height:38px;border-radius:8px;background:var(--mine);color:var(--on-mine)}
.send:hover{background:var(--mine);color:var(--on-mine);filter:brightness(1.1)}
.send[aria-disabled=true]{background:var(--tone);color:var(--soft);filter:none;cursor:default}
@media(prefers-reduced-motion:reduce){.window{animation:none}}
@media(forced-colors:active){.window,.words,.sheet{border:1px solid}.visitor .words{border-style:dashed}.send{border:1px solid}}
`;
