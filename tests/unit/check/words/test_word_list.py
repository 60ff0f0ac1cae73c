"""The list of words: each row catches what it should, and sensible text is left alone."""

import pytest
from pydantic import ValidationError

from sitegen.check.words.lexicon import Lexicon
from sitegen.check.words.phrases import forms_of
from sitegen.check.words.word_list import Advice, word_list
from sitegen.config import Words

WORDS = word_list(Words())
STIGMA = Lexicon.of(WORDS.stigma, WORDS.allow)
JARGON = Lexicon.of(WORDS.jargon, WORDS.allow)
ROWS = [*WORDS.stigma, *WORDS.jargon]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A person is not a condition.
        ("He is an addict.", "addict"),
        ("Addicts and their families", "Addicts"),
        ("a drug abuser in the group", "drug abuser"),
        ("They call him a junkie.", "junkie"),
        ("Services for injection users and opioid users", "injection users"),
        ("My father is an alcoholic.", "alcoholic"),
        ("He was a drunk.", "a drunk"),
        ("led by a former addict", "former addict"),
        ("led by a reformed alcoholic", "reformed alcoholic"),
        ("A suicidal person needs help.", "suicidal person"),
        ("suicidal teens", "suicidal teens"),
        ("Schizophrenics live longer now.", "Schizophrenics"),
        ("She is bipolar.", "is bipolar"),
        ("He is a depressive.", "a depressive"),
        ("The mentally ill need homes.", "mentally ill"),
        ("It sounds crazy.", "crazy"),
        ("That is insane.", "insane"),
        ("I go nuts at home.", "go nuts"),
        ("Normal people do not know this.", "Normal people"),
        # Drugs and alcohol.
        ("a drug habit", "drug habit"),
        ("Substance abuse is common.", "Substance abuse"),
        ("a substance-abuse program", "substance-abuse"),
        ("alcohol\nabuse", "alcohol\nabuse"),
        ("You need a clean test.", "clean test"),
        ("after a dirty drug screen", "dirty drug screen"),
        ("You must be sober.", "sober"),
        ("I want to get clean.", "get clean"),
        ("She has been clean for a year and clean from drugs.", "clean from"),
        ("Medication-assisted treatment helps.", "Medication-assisted treatment"),
        ("Ask for MAT.", "MAT"),
        ("opioid replacement therapy", "opioid replacement"),
        ("an addicted baby", "addicted baby"),
        ("people who get high on pills", "get high on"),
        ("He was strung out.", "strung out"),
        ("What to do after a relapse", "relapse"),
        ("Many people relapsed.", "relapsed"),
        # Suicide.
        ("He committed suicide.", "committed suicide"),
        ("a failed suicide attempt", "failed suicide attempt"),
        ("after an unsuccessful attempt", "unsuccessful attempt"),
        ("the suicide epidemic", "suicide epidemic"),
        ("Rates have skyrocketed.", "skyrocketed"),
        # Illness and care.
        ("She suffers from anxiety.", "suffers from"),
        ("People suffering from pain", "suffering from"),
        ("a victim of depression", "victim of depression"),
        ("If you struggle with sleep", "struggle with"),
        ("She is battling depression.", "battling depression"),
        ("her battles with addiction", "battles with"),
        ("The patient is non-compliant.", "non-compliant"),
        ("noncompliance with medicine", "noncompliance"),
        ("He refuses treatment.", "refuses treatment"),
        ("parents of teens who refuse all help", "who refuse all help"),
        ("They are resistant to care.", "resistant to care"),
        ("a treatment-resistant patient", "treatment-resistant patient"),
        ("Stop enabling him.", "enabling"),
        ("You may be codependent.", "codependent"),
        ("a frequent flyer of the ER", "frequent flyer"),
        ("The child is acting out.", "acting out"),
        ("in a psych ward", "psych ward"),
        ("They put her in an asylum.", "asylum"),
        ("You can have him committed.", "have him committed"),
        ("He was committed to a hospital.", "was committed to a hospital"),
        # Promises.
        ("a proven program", "proven"),
        ("It cures depression.", "cures"),
        ("You will be cured.", "cured"),
        ("Results are guaranteed.", "guaranteed"),
        ("We guarantee your recovery.", "We guarantee"),
        ("a life-changing week", "life-changing"),
        ("We give the best care in town.", "best care"),
        ("the best possible treatment", "best possible treatment"),
    ],
)
def test_a_word_that_hurts_or_misleads_is_found(text: str, found: str) -> None:
    assert found in [text[match.start : match.end] for match, _ in STIGMA.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plan does a utilization review.", "utilization review"),
        ("Ask for prior authorization.", "prior authorization"),
        ("Then comes a concurrent review.", "concurrent review"),
        ("if it is medically necessary", "medically necessary"),
        ("You pay coinsurance.", "coinsurance"),
        ("until the claim is adjudicated or they adjudicate", "adjudicate"),
        ("Look at the formulary.", "formulary"),
        ("against balance billing", "balance billing"),
        ("the continuum of care", "continuum of care"),
        ("comorbid anxiety", "comorbid"),
        ("a psychosocial program", "psychosocial"),
        ("treatment modalities", "modalities"),
        ("adjunctive medicine", "adjunctive"),
        ("It is contraindicated.", "contraindicated"),
        ("ambulatory care", "ambulatory"),
        ("your presenting problem", "presenting problem"),
        ("Your intake takes an hour.", "intake"),
        ("a step-down program", "step-down"),
        ("high acuity", "acuity"),
        ("of unknown etiology", "etiology"),
        ("a good prognosis", "prognosis"),
        ("the differential diagnosis", "differential diagnosis"),
        ("if they decompensate", "decompensate"),
        ("We titrate the dose.", "titrate"),
        ("psychotropic medicine", "psychotropic"),
        ("psychoeducation for families", "psychoeducation"),
        ("the symptomatology", "symptomatology"),
        ("maladaptive habits", "maladaptive"),
        ("emotional dysregulation", "dysregulation"),
        ("suicidal ideation", "suicidal ideation"),
        ("self-injurious acts", "self-injurious"),
        ("a healing milieu", "milieu"),
        ("its efficacy", "efficacy"),
        ("in remission", "remission"),
        ("a multidisciplinary team", "multidisciplinary"),
    ],
)
def test_a_word_of_clinics_and_insurers_is_found(text: str, found: str) -> None:
    assert found in [text[match.start : match.end] for match, _ in JARGON.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "What is the best time to call? Do your best. The best way to ask is by phone.",
        "The best help is to listen.",
        "The Substance Abuse and Mental Health Services Administration runs a line.",
        "a grant of the Center for Substance Abuse Treatment",
        "the Substance Abuse Prevention and Treatment Block Grant",
        "the National Institute on Drug Abuse and the National Institute on Alcohol Abuse and Alcoholism",
        "Alcoholics Anonymous, Narcotics Anonymous and Families Anonymous",
        "the Mental Health Parity and Addiction Equity Act",
        "the American Society of Addiction Medicine",
        "Drug Abuse Resistance Education",
        "the 21st Century Cures Act",
        "Drink nothing with it, no alcoholic drinks. He has alcoholic hepatitis. Buy non-alcoholic beer.",
        "a drunk driver",
        "Write a relapse prevention plan.",
        "Ask about sober living and sober homes.",
        "Get clean clothes and keep a clean house: clean water, clean needles, a clean place.",
        "a depressive episode",
        "by enabling captions or JavaScript; it works without enabling JavaScript",
        "a program enabling you to work",
        "She acted out of fear.",
        "asylum seekers, people seeking asylum and an asylum case",
        "There is no cure. It does not cure anxiety. No pill can cure it. Nobody can cure it.",
        "They promise a cure.",
        "There is no known cure, and no quick cures. Is there a cure?",
        "It is not always cured.",
        "It has not been proven, it was never proven, and no treatment is proven.",
        "A result cannot be guaranteed. Nothing is guaranteed. It is not guaranteed.",
        "Guaranteed issue is a rule.",
        "There is no single best program. No best level is known.",
        "You have the right to refuse treatment. A plan refused care.",
        "A mat, a user-friendly site, the user of a phone, a time commitment, we are committed to you.",
        "a victim of violence; crime victims; people with bipolar disorder; suicidal thoughts",
        "an attempt, a suicide attempt, thoughts of suicide, and a suicide rate",
        "Normal sleep, normal days. Clean the house. Peanuts and nuts. Prices get high. Act on it.",
        "A test came back negative. He is intoxicated. Addiction is a condition. I struggle to sleep.",
        "the curator's secure cursor",
    ],
)
def test_sensible_text_is_left_alone(text: str) -> None:
    assert [text[match.start : match.end] for match, _ in STIGMA.find(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "your fluid intake",
        "the Utilization Review Accreditation Commission",
        "the Level of Care Utilization System",
        "Level 1.0, Long-Term Remission Monitoring",
        "You step down to weekly visits. That is the next step up.",
        "a kind of therapy, a disciplined team, the necessity of sleep, and its review",
    ],
)
def test_names_and_plain_words_are_no_jargon(text: str) -> None:
    assert [text[match.start : match.end] for match, _ in JARGON.find(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        'Some say "addict".',
        "Some say “addict” or “he committed\nsuicide”.",
        "It is headed “Substance abuse today”, and he is not an “addict”.",
    ],
)
def test_what_stands_in_quotation_marks_is_left_alone(text: str) -> None:
    assert list(STIGMA.find(text)) == []


def test_each_row_has_a_test_that_finds_it() -> None:
    cases = [
        mark.args[1]
        for test in (
            test_a_word_that_hurts_or_misleads_is_found,
            test_a_word_of_clinics_and_insurers_is_found,
        )
        for mark in vars(test)["pytestmark"]
    ]
    said = " ".join(text for case in cases for text, _ in case)
    found = {match.phrase for lexicon in (STIGMA, JARGON) for match, _ in lexicon.find(said)}

    assert [row.avoid for row in ROWS if not found & set(row.avoid)] == []


def test_no_phrase_stands_in_two_rows() -> None:
    forms = [form for row in ROWS for phrase in row.avoid for form in set(forms_of(phrase))]

    assert sorted(form for form in set(forms) if forms.count(form) > 1) == []


def test_capitals_count_where_the_list_has_them() -> None:
    lexicon = Lexicon.of([Advice(avoid=("MAT", "addict(|s)"), use="x")], ["Addict House"])

    found = [
        text for text in ("mat", "MAT", "ADDICTS", "Addict House", "addict house") if list(lexicon.find(text))
    ]

    assert found == ["MAT", "ADDICTS", "addict house"]


def test_of_two_words_that_meet_the_longer_one_counts() -> None:
    found = [match.phrase for match, _ in STIGMA.find("A former addict and an addict.")]

    assert found == ["(former|reformed|ex|recovering) (addict|alcoholic)(|s)", "addict(|s)"]


def test_a_site_adds_words_and_phrases() -> None:
    words = word_list(
        Words(avoid={"inmate(|s)": "person in prison"}, allow=("Inmate Support",), acronyms=("RN",))
    )
    lexicon = Lexicon.of(words.stigma, words.allow)

    found = [(match.start, use) for match, use in lexicon.find("Inmates, and the Inmate Support line")]

    assert found == [(0, "person in prison")]
    assert "RN" in words.acronyms


@pytest.mark.parametrize("phrase", ["addict(s", "addict)", "addict|s", "addict((|s))", ""])
def test_a_phrase_whose_brackets_do_not_fit_is_refused(phrase: str) -> None:
    with pytest.raises(ValidationError, match="brackets in pairs"):
        Words(allow=(phrase,))
