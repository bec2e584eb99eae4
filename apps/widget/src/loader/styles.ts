/**
 * The element itself and its launcher. What is important inside a shadow root wins over what is important on the page,
 * so that no style of the page reaches in.
 * The company's colour (`--c`) is corrected where words would be hard to read: on a bright one they are dark, a middling
 * one is darkened under white words, and on paper it is darker by day and brighter by night.
 */
export const styles = `
:host{all:initial!important;direction:ltr!important;position:fixed!important;z-index:2147483000!important;inset:auto!important;width:0!important;height:0!important;
font:14px/1.5 Inter,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif!important;-webkit-text-size-adjust:100%!important;color-scheme:light dark!important}
@media print{:host{display:none!important}}
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
.all{--accent:var(--fill,#7c3aed);--on-accent:var(--on-fill,#fff);--ring:var(--day,#7c3aed);--shadow:0 8px 32px rgb(20 16 40/.16),0 1px 3px rgb(20 16 40/.12);--edge:20px;color-scheme:light}
.all.dark{--accent:var(--fill,#8b5cf6);--ring:var(--night,#c4b5fd);--shadow:0 8px 32px rgb(0 0 0/.5),0 0 0 1px rgb(255 255 255/.08);color-scheme:dark}
@media(prefers-color-scheme:dark){.all.auto{--accent:var(--fill,#8b5cf6);--ring:var(--night,#c4b5fd);--shadow:0 8px 32px rgb(0 0 0/.5),0 0 0 1px rgb(255 255 255/.08);color-scheme:dark}}
@supports(color:oklch(from red l c h)){.own{--bright:clamp(0,(l - .7)*1e4,1);--fill:oklch(from var(--c) calc(min(l,.52)*(1 - var(--bright)) + l*var(--bright)) c h);--on-fill:oklch(from var(--c) calc(1 - .87*var(--bright)) 0 h);--day:oklch(from var(--c) min(l,.47) c h);--night:oklch(from var(--c) max(l,.75) c h)}}
.launcher{all:unset;box-sizing:border-box;position:fixed;bottom:calc(var(--edge) + env(safe-area-inset-bottom,0px));inset-inline-end:calc(var(--edge) + env(safe-area-inset-right,0px));display:flex;align-items:center;height:56px;cursor:pointer;-webkit-tap-highlight-color:transparent;transition:transform .12s}
.start .launcher{inset-inline:calc(var(--edge) + env(safe-area-inset-left,0px)) auto}
.launcher:hover{transform:translateY(-2px)}
.launcher:focus-visible{outline:2px solid var(--ring);outline-offset:2px;border-radius:12px}
.launcher svg{display:block;width:56px;height:56px;filter:drop-shadow(0 4px 10px rgb(20 16 40/.28));overflow:visible}
.label-text{padding:8px 26px 8px 16px;margin-inline-end:-18px;border-radius:20px;background:var(--accent);color:var(--on-accent);font-weight:600;box-shadow:0 4px 10px rgb(20 16 40/.2)}
.hex{fill:var(--accent);stroke:var(--accent);stroke-width:2.6;stroke-linejoin:round}
.star{fill:var(--on-accent)}
.down{display:none;fill:none;stroke:var(--on-accent);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.launcher[aria-expanded=true] .star{display:none}
.launcher[aria-expanded=true] .down{display:inline}
.badge{position:absolute;top:0;inset-inline-end:0;min-width:20px;height:20px;padding:0 5px;border-radius:10px;background:#dc2626;color:#fff;font-size:12px;font-weight:600;line-height:20px;text-align:center;font-variant-numeric:tabular-nums}
@media(prefers-reduced-motion:reduce){.launcher{transition:none}.launcher:hover{transform:none}}
@media(forced-colors:active){.label-text{padding:8px 26px 8px 16px;margin-inline-end:-18px;border-radius:20px;background:var(--accent);color:var(--on-accent);font-weight:600;box-shadow:0 4px 10px rgb(20 16 40/.2)}
.hex{fill:ButtonFace;stroke:ButtonText}.star{fill:ButtonText}.down{stroke:ButtonText}.badge{border:1px solid}.launcher{forced-color-adjust:none}}
`;
