"""The words that scripts beside a quiz may use, and those that no object may be asked for.

Of what a browser offers by itself, a script may name only what is listed here; a new way to send something
is thus refused before anyone has heard of it. Properties are too many to list, so those are listed that
could carry an answer away.
"""

from collections.abc import Mapping

SENDS = "can send what a reader answers"
KEEPS = "can keep what a reader answers"
LEAVES = "can lead away from the page, or show an answer in its address, title or history"
HIDES = "can use a name that this check cannot see"
UNKNOWN = "is not among the names that a script may use where readers answer"
UNREADABLE = "cannot be read for certain"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KEYWORDS = _words("""
    as async await break case catch class const continue debugger default delete do else export extends false
    finally for from function get if import in instanceof let new null of return set static super switch this
    throw true try typeof var void while with yield
""")

GLOBALS = _words("""
    Array Boolean Error HTMLElement Infinity JSON Map Math NaN Number Object Promise RangeError RegExp Set
    String Symbol TypeError WeakMap addEventListener clearTimeout matchMedia print queueMicrotask
    removeEventListener requestAnimationFrame scrollTo structuredClone undefined
""")

COMMON = KEYWORDS | GLOBALS
"""All that every script may use."""

IN_SOME_FORMS: Mapping[str, str] = {
    "document": HIDES,
    "history": LEAVES,
    "import": SENDS,
    "location": LEAVES,
    "setTimeout": HIDES,
}
"""By name: why it may not be used, but for a few forms."""

DOCUMENT = _words("""
    activeElement addEventListener body createDocumentFragment createElement createTextNode documentElement
    getElementById hidden querySelector querySelectorAll removeEventListener title visibilityState
""")
"""All that may be asked of `document`."""

_REFUSED = {
    SENDS: _words("""
        Audio EventSource Image MessageChannel Notification PaymentRequest PresentationRequest
        RTCPeerConnection Request SharedWorker WebSocket WebSocketStream WebTransport Worker XMLHttpRequest
        adoptedStyleSheets animate attributeStyleMap cssText fetch fetchLater importScripts insertRule
        navigator postMessage replaceSync sendBeacon serviceWorker style
    """),
    KEEPS: _words("""
        BroadcastChannel SharedArrayBuffer caches cookie cookieStore indexedDB localStorage sessionStorage
        showSaveFilePicker
    """),
    LEAVES: _words("click dispatchEvent history location navigation requestSubmit submit"),
    HIDES: _words("""
        DOMParser Function Proxy Reflect XSLTProcessor __defineGetter__ __defineSetter__ __lookupGetter__
        __lookupSetter__ __proto__ assign attributes composedPath constructor contentDocument contentWindow
        createAttribute createContextualFragment createElementNS currentTarget defaultView defineProperties
        defineProperty document eval execCommand frames getAttributeNode getOwnPropertyDescriptor
        getOwnPropertyDescriptors getOwnPropertyNames getPrototypeOf getRootNode globalThis implementation
        innerHTML insertAdjacentHTML opener outerHTML ownerDocument parseHTMLUnsafe self setAttributeNS
        setAttributeNode setHTML setHTMLUnsafe setInterval setNamedItem setPrototypeOf trustedTypes view
        window write writeln
    """),
}

REFUSED: Mapping[str, str] = {name: why for why, names in _REFUSED.items() for name in names}
"""By name: why no script may use it, as a global or as a property."""

READ_ONLY = _words("""
    action background download formAction hash host hostname href httpEquiv imageSrcset method name password
    pathname ping port poster protocol search src srcdoc srcset target title username
""")
"""Properties that are an address or the page's name: harmless to read, not to set."""

_PLAIN_ATTRIBUTES = _words("""
    aria-current aria-describedby aria-expanded aria-hidden aria-invalid aria-label aria-live aria-pressed
    hidden open role tabindex
""")

LITERAL_FIRST: Mapping[str, frozenset[str]] = {
    "createElement": _words("b br dd div dl dt em h2 h3 h4 li ol p span strong ul"),
    "removeAttribute": _PLAIN_ATTRIBUTES,
    "setAttribute": _PLAIN_ATTRIBUTES,
    "toggleAttribute": _PLAIN_ATTRIBUTES,
}
"""By name of a method: the words that may be its first argument, as they stand."""
