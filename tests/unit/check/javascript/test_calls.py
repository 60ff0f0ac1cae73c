"""What a script beside a quiz may say, and what it may not, however it is put."""

from pathlib import Path

import pytest
import rjsmin

from sitegen.check.javascript import vocabulary
from sitegen.check.javascript.calls import refused_calls
from sitegen.check.javascript.script import read_script

SCRIPTS = Path(__file__).parents[4] / "assets" / "js"
FETCHING = ("search/", "vendor/")  # of the search, which is on no page that takes answers
SENDING = """
fetch("/x")
window.fetch("/x")
const { fetch: send } = event.target; send("/x");
const { "fetch": send } = event.target; send("/x");
event.target.fetch("/x")
new XMLHttpRequest()
navigator.sendBeacon("/x", "1")
const { sendBeacon } = navigator;
new WebSocket("wss://example.org")
new WebTransport("https://example.org")
new EventSource("/x")
new RTCPeerConnection()
import("/x.mjs")
const $here = import.meta.url;
new Worker("/x.mjs")
new SharedWorker("/x.mjs")
importScripts("/x.mjs")
navigator.serviceWorker.register("/x.mjs")
new Request("/x")
new Image().src = "/x?1"
new Audio("/x?1")
$image.src = "/x?1"
$image.srcset = `/x?${answers}`
$image.src += "1"
[$image.src] = ["/x?1"]
({ address: $image.src } = answers)
for ($image.src of ["/x?1"]) { answers.next() }
($image.src) = "/x?1"
[($image.src)] = ["/x?1"]
$link.href = "/x?1"
$link.href ||= "/x?1"
$link.search = "?1"
$link.hash = answers.join()
$form.action = "/x"
$button.formAction = "/x"
$frame.srcdoc = "<b>"
$image.setAttribute("src", "/x?1")
$image.setAttribute(name, "/x?1")
$image.setAttribute("aria-" + label, "1")
const put = $image.setAttribute;
const { setAttribute } = $image;
$image.setAttributeNS(null, "src", "/x?1")
$image.attributes[0].value = "/x?1"
Object.assign($image, { src: "/x?1" })
document.createElement("img")
document.createElement(tag)
document.createElementNS("", "img")
$step.style.backgroundImage = "url(/x?1)"
$step.animate([{ backgroundImage: "url(/x?1)" }], 1)
new Notification("1")
"""

KEEPING = """
localStorage.setItem("x", "1")
localStorage.x = 1
sessionStorage.x = 1
indexedDB.open("x")
caches.open("x")
document.cookie = "x=1"
cookieStore.set("x", "1")
navigator.storage.getDirectory()
navigator.clipboard.writeText("1")
window.name = "1"
event.target.name = "1"
name = "1"
new BroadcastChannel("x").postMessage("1")
postMessage("1", "*")
new SharedArrayBuffer(8)
"""

LEAVING = """
location.href = "/x?1"
location = "/x?1"
location.hash = "1"
location.assign("/x?1")
location.replace("/x?1")
location.replace($link.href)
document.location = "/x?1"
history.pushState(depth, "", "?1")
history.pushState(depth, "1")
history.pushState(answers, "")
history.pushState(this.answers, "")
history.replaceState(form.answers, "")
history.pushState({ answers }, "")
history.pushState([answers], "")
history.pushState("1", "")
history.pushState(answers.join(), "")
history.pushState(depth + answers, "")
history.replaceState(null, "", "?1")
history.replaceState("1", "")
history.go("1")
history["go"](1)
history.state["x"]
const past = history;
const { pushState } = history;
open("/x?1")
const { open } = event.target; open("/x?1");
event.target.open("/x?1")
$form.submit()
$form.requestSubmit()
$link.click()
$link.dispatchEvent(answers)
navigation.navigate("/x?1")
document.title = "1"
document.title += answers
"""

HIDING = """
eval("1")
new Function("return 1")()
answers.constructor.constructor("return 1")()
const { constructor: make } = answers;
setTimeout("1", 0)
setTimeout(`1`, 0)
setTimeout("1" + answers, 0)
setInterval("1", 0)
$step.innerHTML = "<b>"
$step.outerHTML = "<b>"
$step.insertAdjacentHTML("beforeend", "<b>")
document.write("<b>")
new DOMParser()
$step.setHTMLUnsafe("<b>")
window["fetch"]("/x")
self["fet" + "ch"]("/x")
globalThis[name]("/x")
parent.postMessage("1")
frames[0]
opener.x = 1
document[name]
document["cookie"] = "1"
const page = document;
event.target["fetch"]("/x")
event.target?.["fetch"]("/x")
event.target[`fetch`]("/x")
event.target["fet\\x63h"]("/x")
const { ["fetch"]: send } = event.target;
const { "f\\u0065tch": send } = event.target;
event.currentTarget.x
event.view.x
$step.ownerDocument.x
document.defaultView.x
$step.getRootNode().x
Reflect.get(answers, name)
new Proxy(answers, {})
answers.__proto__
Object.getOwnPropertyDescriptor(answers, name)
Object.defineProperty(answers, name, {})
f\\u0065tch("/x")
const words = `${fetch("/x")}`;
const words = `a${`b${fetch("/x")}`}`;
const $a = 1; // a comment\u2028fetch("/x")
"""

UNKNOWN = """
new FontFace("x", "url(/x?1)")
new SomethingThatComesNextYear(answers)
top.x = 1
parent.x = 1
status = "1"
"""

UNCERTAIN = (
    'if (answers) /"/.test(x); fetch("/x"); "',
    'while (answers) /"/.test(x); fetch("/x"); "',
    'const f = () => {} /"/.test(x); fetch("/x"); "',
    'let x\n/"/.test(y); fetch("/x"); "',
    'x = y++ /"/.z; fetch("/x"); "',
    'for (const x of /"/.exec(y)) fetch("/x"); "',
    '"never closed',
    "`never closed",
    "#!/usr/bin/env node",
)

HARMLESS = """
// fetch("/x"), localStorage, eval
/* document.cookie = "1" */
const words = "fetch, localStorage and document.cookie";
const words = 'It says "fetch("/x")".';
const words = `location.href = ${1 + 1} eval()`;
const pattern = /fetch\\("\\/x"\\)|localStorage[/"]/g;
const half = answers.length / 2 / 1; const words = "fetch";
const half = (1 + 1) / 2; const words = "fetch";
const half = list[0] / 2; const words = "fetch";
const half = `${1}` / 2; const words = "fetch";
const same = $link.href === $other.href;
const same = list.map(({ dataset }) => dataset.action);
const first = rules.find(({ name }) => name === rule.name).name;
compare(rule.name, rule.name);
counts[rule.name] = 1;
switch ($button?.dataset.action) { case "open": break; }
const opened = $details.open; $details.open = !opened;
$step.setAttribute("aria-describedby", $step.id);
$step.toggleAttribute("hidden", true);
const $item = document.createElement("li"); $item.textContent = "fetch";
const title = document.title;
const texts = { fetched: "fetch", "fetch it": 1, "==": 2 };
const texts = ["fetch", "eval"]; texts[texts.length - 1];
const { context: label, option } = answer; label(option);
const value = values[index + 1];
import { Engine } from "./engine.mjs"; new Engine(document.body);
export class Quiz { #at = 0; constructor(core) { this.core = core; } go(at) { this.#at = at; } }
addEventListener("submit", (event) => event.preventDefault());
try { print(); } catch (error) { throw new Error(`x ${error}`); }
setTimeout(() => print(), 300);
const later = () => print(); const timer = setTimeout(later, 300, 0); clearTimeout(timer);
history.pushState(depth, "")
history . pushState( this.depth , '' ) ;
history.pushState(this.#depth, "")
history.replaceState(null, "")
if (history.state > 0) { history.go(-history.state); }
history.back()
history.go(-(depth - 1))
"""

NAMES = """
$button $details $form $frame $image $link $other $step answer answers compare counts depth event index label
list name rule rules tag values x y z
"""
"""What the snippets speak of besides what they declare themselves."""


def refused_in(script: str, *, may_leave: bool = False) -> list[str]:
    read = read_script(script)
    return [call.why for call in refused_calls(read, may_leave=may_leave)]


def snippets(text: str) -> list[str]:
    return text.strip("\n").split("\n")


def known(snippet: str) -> str:
    """Return the snippet in a script that declares all other names it uses."""
    return f"import {{ {', '.join(NAMES.split())} }} from './a.mjs';\n{snippet}"


@pytest.mark.parametrize(
    "snippet", snippets(SENDING) + snippets(KEEPING) + snippets(LEAVING) + snippets(HIDING)
)
def test_what_could_carry_answers_away_is_refused(snippet: str) -> None:
    assert set(refused_in(known(snippet))) - {vocabulary.UNKNOWN} != set()


@pytest.mark.parametrize("snippet", snippets(UNKNOWN))
def test_what_a_browser_offers_and_the_check_does_not_know_is_refused(snippet: str) -> None:
    assert refused_in(known(snippet)) == [vocabulary.UNKNOWN]


@pytest.mark.parametrize("snippet", UNCERTAIN)
def test_what_cannot_be_read_for_certain_is_refused(snippet: str) -> None:
    assert vocabulary.UNREADABLE in refused_in(known(snippet))


@pytest.mark.parametrize("snippet", snippets(HARMLESS))
def test_what_carries_nothing_away_is_let_through(snippet: str) -> None:
    assert refused_in(known(snippet)) == []


@pytest.mark.parametrize("snippet", snippets(HARMLESS))
def test_minifying_keeps_the_tokens_so_that_places_are_those_of_the_source(snippet: str) -> None:
    source = [token.text for token in read_script(snippet).tokens]

    assert [token.text for token in read_script(rjsmin.jsmin(snippet)).tokens] == source


def test_the_exit_alone_may_leave_and_in_one_way_only() -> None:
    leave = 'const $link = document.querySelector("[data-exit]"); location.replace($link.href);'

    assert refused_in(leave, may_leave=True) == []
    assert refused_in(leave) != []
    assert refused_in(leave.replace("$link.href", '"/x?1"'), may_leave=True) != []
    assert refused_in(leave.replace("replace", "assign"), may_leave=True) != []


def test_a_name_is_shadowed_by_no_declaration_of_the_script() -> None:
    assert refused_in('function f(fetch) { fetch("/x"); }') != []


def test_the_scripts_of_the_site_are_let_through_as_they_are_shipped() -> None:
    files = {file.relative_to(SCRIPTS).as_posix(): file for file in sorted(SCRIPTS.rglob("*.mjs"))}
    kept = {name: file.read_text("utf-8") for name, file in files.items() if not name.startswith(FETCHING)}
    shipped = {name: rjsmin.jsmin(text) for name, text in kept.items()}

    refused = {name: refused_in(text, may_leave=name == "quick-exit.mjs") for name, text in shipped.items()}

    assert {"quiz/quiz.mjs", "quiz/engine.mjs", "tools/sheet.mjs"} <= refused.keys()
    assert {name: calls for name, calls in refused.items() if calls} == {}
