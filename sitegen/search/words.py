"""Words that the search treats in a way of their own: those it ignores, and those of a person in danger."""

from collections.abc import Mapping

from sitegen.search.terms import phrase_of, terms_of

_IGNORED = {
    "en": """
        a about after again all also always am an and another any anything are as at back be because been
        before between both but by can cannot cant could did do does doesnt doing dont each else enough even
        ever every for from get gets getting give given go goes going good got had has hasnt have he hence
        her here hers him himself his how i if im in into is isnt it its itself ive just keep keeps kind let
        like made make makes making many may maybe me might more most much must my myself never no nor not
        nothing of off often on once one only or other others our out over own put quite rather really said
        same say says see seem seems shall she should since so some something sometimes still such take
        takes than that the their them themselves then there these they thing things this those though
        through to together too toward two until upon us very want wants was wasnt way we well went were
        werent what whatever when where whether which while who whom whose why will with within would yes
        yet you your yours yourself youre
    """,
    "es": """
        a al algo algun alguna algunas algunos ante antes aqui asi aun aunque cada como con cual cuales
        cuando cuanto cuanta de debe del desde donde dos e el ella ellas ellos en entonces entre era eran es
        esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron ha hace hacer han
        hasta hay la las le les lo los mas me mi mientras mis mismo misma mucho mucha muchos muchas muy nada
        ni no nos nosotros o os otra otras otro otros para pero poco por porque pues puede pueden que quien
        quienes se sea ser si sin sobre solo son su sus tal tambien tan tanto te tener tiene tienen toda
        todas todo todos tu tus un una unas uno unos usted y ya yo
    """,
}
# Nobody who thinks of dying is led to the parts that say what can kill; a synonym may lead elsewhere.
_NEVER_SEARCHED = {
    "en": "dead die died dies dying kill killed killing kills lethal",
    "es": "letal mata matan matar matarme matarse morir morirme morirse muere mueren muero muerta muerto",
}
IGNORED: Mapping[str, frozenset[str]] = {
    language: frozenset(terms_of(f"{words} {_NEVER_SEARCHED[language]}"))
    for language, words in _IGNORED.items()
}
"""By language, the terms that are not searched: most of them say little of what a text is about."""

_IN_DANGER = """
suicid*, suiside, suicde, sucide, sucidal, suisidal, unalive, kms, kill myself, kill my self, killing
myself, killing my self, end my life, ending my life, end it all, take my life, taking my life, take my own
life, taking my own life, want to die, wanna die, wanting to die, wants to die, want to be dead, wanna be
dead, wish i was dead, wish i were dead, wish i wasnt alive, ready to die, going to die, better off dead,
better off without me, dont want to live, dont wanna live, do not want to live, dont want to be alive, dont
want to wake up, not want to live, not want to be alive, cant go on, no reason to live, nothing to live for,
tired of living, tired of life, hurt myself, hurting myself, harm myself, harming myself, self harm*,
selfharm*, cut myself, cutting myself, hang myself, shoot myself, jump off, goodbye note, overdose*,
overdosing, over dose, od, took too many pills, take all my pills, took all my pills, pills to die, kill
himself, kill herself, kill themself, kill themselves, killed himself, killed herself, dont want to be here,
dont wanna be here, dont want to exist, dont wanna exist, want 2 die, never been born, never born, not worth
living, thoughts of dying, thoughts of death, thinking about dying, thinking about death, thinking of dying,
cut my wrists, slit my wrists, matarme, me quiero matar, me voy a matar, quitarme la vida, quitarse la vida,
quiero morir*, quisiera morir*, ganas de morir*, deseo morir*, quiero estar muerto, quiero estar muerta, no
quiero vivir, no quiero seguir viviendo, no quiero estar vivo, no quiero estar viva, no quiero despertar,
acabar con mi vida, terminar con mi vida, acabar con todo, mejor muerto, mejor muerta, sin razon para vivir,
cansado de vivir, cansada de vivir, hacerme dano, lastimarme, cortarme, autolesi*, sobredosis, sobre dosis,
no quiero existir, pensar en la muerte, pienso en la muerte, pensar en morir*, se quiere matar, quiere
matarse, quiere morir*, matarse
"""

IN_DANGER: tuple[str, ...] = tuple(dict.fromkeys(map(phrase_of, _IN_DANGER.split(","))))
"""What people in danger type, in all languages on every site: who is afraid uses their own.

Each is a row of terms; one that ends in `*` stands for all that begin so.
"""
