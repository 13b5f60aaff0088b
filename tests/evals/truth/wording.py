"""Verbs that claim more than the source's, scope, causation, and what was denied."""
import re

from . import language

# How much of a deed a verb claims. A word in no class claims nothing beyond itself.
CLASSES = {
    "lead": """lead head direct spearhead command captain chair oversee supervise manage own govern
        preside champion drive orchestrate steer mastermind helm quarterback run coordinate
        superintend marshal""",
    "found": """found establish pioneer launch initiate invent create originate conceive architect
        design devise introduce start build develop engineer author formulate spark seed roll
        institute""",
    "win": """win achieve exceed outperform surpass deliver accomplish attain secure earn
        award""",
    "better": """improve increase reduce boost save grow accelerate eliminate optimize streamline
        transform revolutionize enhance maximize minimize strengthen slash
        raise modernize overhaul perfect elevate turn-around rescue lift cut lower expand scale
        speed shorten strengthen simplify""",
    "assure": """ensure guarantee assure enable empower prove certify""",
    "master": """master excel specialize""",
    "persuade": """negotiate persuade convince influence""",
    "do": """conduct audit perform evaluate assess approve decide prescribe execute prosecute
        plan choose select calculate define""",
    "appoint": """hire recruit promote fire mentor coach""",
}
CLASS_OF = {}
for _name, _words in CLASSES.items():
    for _word in _words.split():
        CLASS_OF[language.stem(_word)] = _name
# Within "lead" and "found": which are the heavier ones. A lighter verb never proves a heavier.
HEAVY = {language.stem(w) for w in """lead head direct spearhead command captain chair champion
    orchestrate mastermind helm own found pioneer invent originate conceive architect drive
    revolutionize transform master establish govern preside""".split()}
SAME_WEIGHT = [set(map(language.stem, group.split())) for group in (
    "manage run coordinate oversee supervise administer", "lead head direct captain", "lead chair",
    "lead guide",
    "create build develop make write produce design draw author devise engineer",
    "launch introduce start initiate open roll set", "found establish set start open",
    "increase raise grow boost lift expand scale rise climb go",
    "reduce cut lower shorten halve slash minimize fall drop bring shrink trim decrease go",
    "achieve pass reach get", "win earn secure award success successful succeed",
    "improve enhance better strengthen", "mentor coach train guide",
    "conduct carry perform do undertake hold run execute complete make", "audit inspect",
    "evaluate assess judge review test", "plan schedule organize arrange prepare",
    "choose select pick", "calculate compute", "define set draw", "teach train instruct tutor",
    "hire recruit", "double increase grow", "save cut", "speed accelerate shorten cut",
    "eliminate remove drop zero end stop", "simplify streamline", "ensure check keep make",
    "deliver finish complete ship hand", "specialize focus", "drive push run lead",
    "own hold run manage responsible", "manage responsible charge look handle",
    "negotiate agree", "persuade convince get", "create set introduce start",
    "overhaul rebuild redo rework", "modernize update upgrade replace")]
HELPED = re.compile(
    r"(?:^\W*|[;.,(:] |\b(?:and|i|also|have|role|by) )(?:help(?:s|ed|ing)?|assist(?:s|ed|ing)?|"
    r"support(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|participat\w+|took part|take part|shadow\w*|"
    r"observ(?:ed|ing)|learn(?:s|ed|t|ing)?|worked (?:with|alongside)|works? (?:with|alongside)|"
    r"shared|stood in|standing in|second to|co-\w+|exposure to|familiar with)\b|"
    r"\b(?:involved in|took part|take part|participated in|chosen to test|"
    r"selected to test|part of|member of|under (?:the |\w+ )?(?:supervision|guidance|direction)|"
    r"jointly|"
    r"supervised by|together with|alongside|assistance|with help|helping|"
    r"with (?:a|another|one|two|three|my) (?:\w+ )?(?:colleagues?|others?|classmates?|partner))\b")
ANY_HELP = re.compile(HELPED.pattern + r"|\b(?:help|assist|support|contribut|participat|shadow|"
                      r"observ|learn|shar|joint|alongside|team|colleague|with\b|together|co-)\w*")
SCOPE = re.compile(
    r"\b(?:sole(?:ly)?|single[- ]handed(?:ly)?|alone|(?:the )?only|first(?:-ever)?|global(?:ly)?|"
    r"world(?:wide|-wide|-class)?|international(?:ly)?|nation(?:al|ally|wide|-wide)|countrywide|"
    r"industry(?:-wide|-leading)?|company-?wide|organi[sz]ation-?wide|firm-?wide|group-?wide|"
    r"enterprise(?:-wide)?|entire|whole|every|all|always|never|largest|biggest|best|top|leading|"
    r"award-\w+|highest|(?<!at )most|expert(?:ise|ly)?|extensive(?:ly)?|deep|in-depth|proven|"
    r"full(?:y)?|complete(?:ly)?|comprehensive|major|critical|mission-critical|strategic(?:ally)?|"
    r"key|cross-functional|end-to-end|successful(?:ly)?|significant(?:ly)?|dramatic(?:ally)?|"
    r"substantial(?:ly)?|massive(?:ly)?|consistent(?:ly)?|record|unprecedented|exceptional(?:ly)?|"
    r"outstanding|excellent|flawless(?:ly)?|seamless(?:ly)?|innovative|cutting-edge|"
    r"state-of-the-art|high-impact|personally|independently|from scratch|across the|executive|"
    r"board-level|c-level|senior|flagship|primary|ultimate|on (?:\w+ )?own initiative|"
    r"unaided|unassisted|exclusively|entirely|unique|multi-?million|"
    r"large-scale|high-profile|complex|advanced|in charge|fluent(?:ly)?|native|"
    r"accountable|countless|numerous|hundreds|thousands)\b")
CAUSAL = re.compile(
    r"\b(?:result(?:ed|ing|s)? in|as a result|led to|leads to|leading to|thereby|thus|hence|"
    r"therefore|so that|because|thanks to|due to|owing to|causing|caused|driving|enabling|"
    r"(?<!in )(?<!after )(?<!of )(?<!for )which (?:\w+ly )?(?:\w+ed|kept|drew|cut|made|gave|let|"
    r"took|put|won|drove|grew|rose|fell)\b(?! (?:by|in|at|with) )|"
    r"allowing|ensuring|which (?:\w+ )?(?:led|cut|saved|reduced|increased|improved|brought|made|"
    r"raised|lowered|boosted|helped|meant|gave|enabled|let|drove|halved|doubled|produced|won)|"
    r"contributing to|in turn|making it|yielding|generating|translating into|"
    r"to achieve|achieving|delivering)\b|"
    r", (?:and )?(?:thereby |thus |directly )?(?:cutting|saving|reducing|improving|increasing|"
    r"boosting|raising|lowering|growing|halving|doubling|accelerating|eliminating|strengthening|"
    r"bringing (?:down|up)|bringing \w+ \w* ?(?:down|up)|shortening|lifting|winning|earning|"
    r"preventing|freeing|speeding|helping|keeping|avoiding)\b|"
    r"\b(?:cut|reduced|increased|improved|raised|lowered|saved|boosted|grew|lifted|brought)\b"
    r"[^.;]{3,70}\bby \w+ing\b|^\W*by \w+ing\b")
SOURCE_CAUSAL = re.compile(
    CAUSAL.pattern + r"|\bso\b|\bwhich\b|\bby (?:\w+ ){0,2}\w+(?:ing|ion)\b|\bthrough\b|"
    r"\bsav(?:ing|ed)\b|\bcutting\b|\bbringing\b|\bfrom nothing\b|"
    r"\bto (?:cut|reduce|save|increase|improve|keep|make|let)\b|"
    r"\bhelped (?:to )?(?:cut|reduce|raise|save)\b|"
    r"\bretiring\b|\breducing\b|\bfreed\b|\bmeant\b|\bfor (?:a|an) saving\b")
NEGATION = re.compile(r"\b(?:not|no|never|without|none|nobody|nothing|cannot|n't|zero|un\w+able|"
                      r"lost|lack(?:ed)?|-free|free of|avoid\w*|hardly|barely)\b|n't\b")
OF_ITS_KIND = frozenset("first only best top leading largest biggest most sole".split())
AS_WHOLE = {"all", "every", "whole", "entire", "full", "complete"}


def verbs_of(text):
    """Classed stems of a text and the words they were."""
    found = {}
    for word in language.simple_words(text):
        stem = language.stem(word)
        if stem in CLASS_OF:
            found.setdefault(stem, word)
    return found


VEHICLES = re.compile(r"\bdriv(?:er|ers|ing)\b|\bhgv\b|\b(?:truck|van|lorry|tram|bus|taxi)s?\b")


def proves_verb(stem, sources, titles=()):
    """A source line uses the verb itself or one that weighs as much."""
    source_stems = set()
    for line in sources:
        source_stems |= language.stems(line)
        if NOUN_LEAD.search(language.fold(line)) and not re.search(
                r"\bled\b|\bleading\b|^lead\b|[;.] lead\b", language.fold(line)):
            source_stems -= {"lead"}
        if KEPT_RUNNING.search(language.fold(line)):
            source_stems -= {"run"}
    if stem in source_stems:
        return True
    for group in SAME_WEIGHT:
        if stem in group and group & source_stems:
            lighter = stem in HEAVY and not (group & source_stems & HEAVY)
            if not lighter:
                return True
    if stem == "driv" and any(VEHICLES.search(language.fold(line)) for line in sources + titles):
        return True
    if stem == "run" and any(not VERB_LIKE.match(line) or re.search(
            r"\bin charge of\b|\bresponsible for\b", language.fold(line)) for line in sources):
        return True
    return any(other.startswith(stem) or stem not in HEAVY and language.related(stem, other)
               for other in source_stems)


def strengthened(text, sources, whole, titles=()):
    """[(kind, word)]: verbs that no source line allows, and help that became the deed itself."""
    found = []
    # Nouns of the same letters ("lead time", "design review") are the source's or a plain word.
    for stem, word in verbs_of(text).items():
        if stem == "run" and KEPT_RUNNING.search(language.fold(text)):
            continue
        if not looks_like_verb(word, text) or proves_verb(stem, sources, titles) and not (
                CLASS_OF[stem] == "do" and noun_only(stem, word, text, sources)):
            continue
        if CLASS_OF[stem] == "do" and not begins(word, text):
            continue
        found.append(("verb", word))
    spoken = [language.fold(line) for line in sources]
    helped = HELPED.search(spoken[0]) if spoken else None
    if helped and not ANY_HELP.search(language.fold(whole)) and covers(whole, spoken[0], helped):
        found.append(("verb", helped.group().strip() + " left out"))
    return found


def begins(word, text):
    return re.search(rf"^\W*(?:i |also |then ){{0,2}}{re.escape(word)}\b|\b(?:and|i) "
                     rf"{re.escape(word)}\b", language.fold(text))


def noun_only(stem, word, text, sources):
    """The source does another deed and has this one as a noun: prepared the files of the audit."""
    line = sources[0]
    first = (language.simple_words(line) or [""])[0]
    if not VERB_LIKE.match(line) or language.related(language.stem(first), stem):
        return False
    same = [w for other in sources for w in language.simple_words(other)
            if language.stem(w) == stem]
    return bool(same) and bool(begins(word, text)) and not any(
        w.endswith(("ed", "ing", "t")) and w != stem for w in same)


AGENT = re.compile(r"\b(\w+(?:ed|ade|one|own|ught|uilt|itten|en)) by (?:the|my|our|another|"
                   r"an?(?! (?:third|fifth|quarter|tenth|half|sixth)\b)|outside|others)\b")


def deeds_of_others(text, sources):
    """"Planned by the teacher" told as the person's own planning."""
    folded = language.fold(text)
    if not sources or re.search(r"\bby (?:the|an?|my|our|another|outside|others)\b", folded):
        return []
    found = []
    for match in AGENT.finditer(language.fold(sources[0])):
        theirs = language.stem(match.group(1))
        said = [language.stem(w) for w in language.simple_words(sources[0])]
        if said.count(theirs) > 1 or {"i", "me", "myself"} & set(said):
            continue
        for word in language.simple_words(text):
            stem = language.stem(word)
            same = stem == theirs or any({stem, theirs} <= group for group in SAME_WEIGHT)
            if same and word.endswith(("ed", "t", "de", "ote", "ew", "ing")) and \
                    not re.search(rf"-{re.escape(word)}\b|\b(?:the|an?) \w+ (?:ha[sd] )?"
                                  rf"{re.escape(word)}\b", folded):
                found.append(("verb", word))
    return found


def covers(text, line, helped):
    """The text tells the part of the line that the help was about: the words that follow it."""
    part = re.split(r"[;.]\s", line[helped.end():])[0]
    wanted = [w for w in language.simple_words(part) if language.is_content(w)][:6]
    said = language.content_stems(text)
    return sum(language.is_among(language.stem(w), said) for w in wanted) * 2 >= max(len(wanted), 1)


KEPT_RUNNING = re.compile(r"\bke(?:ep|pt) [^.;]{2,40} running\b")
NOUN_LEAD = re.compile(r"\bleads\b|\blead (?:time|generation|form|list|source|scor)")
VERB_LIKE = re.compile(r"[A-Z]?[a-z]+(?:ed|ing)\b|(?:Ran|Run|Built|Wrote|Led|Set|Put|Cut|"
                       r"Kept|Held|Took|Made|Gave|Sold|Taught|Drove|Won|Met|Own|Lead|Plan)\b")
NOUN_BEFORE = frozenset("""a an the of this that our their its my your for in on by with and or
cost new same each every no any ms microsoft""".split())


def looks_like_verb(word, text):
    """False for a plain noun use: a determiner or preposition before a form without an ending."""
    if word.endswith(("ed", "ing")) and not word.endswith("eed"):
        found = re.search(rf"\b(?:the|a|an|of|own) {re.escape(word)}\b", language.fold(text))
        return not (found and word.endswith("ing"))
    words = language.simple_words(text)
    at = words.index(word) if word in words else 0
    if at == 0 or re.search(rf"[;.] {re.escape(word)}\b", language.fold(text)):
        return True
    if words[at - 1] in ("i", "and", "to", "who", "which", "we", "also"):
        return True
    return word not in ("lead", "head", "direct", "design", "run", "own", "scale", "speed", "cut",
                        "start", "launch", "chair", "captain", "award", "master", "save", "coach",
                        "drive", "spark", "seed", "leads", "runs", "designs", "awards", "lift",
                        "increase", "hire", "mentor", "boost", "heads", "command", "champion",
                        "architect", "found", "author", "increases", "double") and \
        words[at - 1] not in NOUN_BEFORE


def widened(text, sources):
    """[("scope", words)] that the sources do not have."""
    spoken = " \n ".join(language.fold(line) for line in sources)
    source_stems = set().union(*(language.stems(line) for line in sources)) if sources else set()
    found = []
    for match in SCOPE.finditer(language.fold(text)):
        word = match.group()
        stem = language.stem(word.removeprefix("the "))
        if is_frequency(language.fold(text)[match.start():]) or in_a_name(word, text) or (
                word in ("never", "always") and
                re.search(r"\b(?:no|none|never|zero|not)\b", spoken)):
            continue
        if word in AS_WHOLE | OF_ITS_KIND:
            if not as_whole(word, language.fold(text)[match.end():], spoken):
                found.append(("scope", word))
            continue
        if word in spoken or stem in source_stems or word.replace("-", " ") in spoken:
            continue
        if word in ("alone", "solely", "sole", "only", "single-handedly") and re.search(
                r"\b(?:alone|sole|only|by myself|on my own|one-\w+|single)\b", spoken):
            continue
        found.append(("scope", word))
    return found


WHOLE_WORDS = re.compile(r"\b(?:all|every|whole|entire|full|complete|each|both|any|per)\b")
FREQUENCY = re.compile(r"every (?:\w+ )?(?:day|weekend|fortnight|week|month|year|hour|quarter|"
                       r"night|morning|shift|evening|season|other|\w+day)s?\b")


def is_frequency(rest):
    """"Every week", and not "every evening class"."""
    match = FREQUENCY.match(rest)
    following = language.simple_words(rest[match.end():])[:1] if match else []
    return match is not None and not any(map(language.is_content, following))


def in_a_name(word, text):
    """A word with a capital inside a sentence: Red Hat Enterprise Linux."""
    return re.search(rf"(?<=[a-zA-Z,] ){word.capitalize()}\b", text) is not None


def as_whole(word, after, spoken):
    """"All doors" needs a source that says all, each or both of the doors, "first" the same."""
    same = WHOLE_WORDS if word in AS_WHOLE else re.compile(rf"\b{word}\b")
    if word in AS_WHOLE and re.match(r" of (?:which|them|these|those)\b", after):
        return same.search(spoken) is not None
    noun = next((language.stem(w) for w in language.simple_words(after)[:3]
                 if language.is_content(w)), None)
    if noun is None:
        return word in AS_WHOLE or same.search(spoken) is not None
    for match in same.finditer(spoken):
        near = language.simple_words(spoken[match.end():])[:4]
        if any(language.related(language.stem(w), noun) for w in near):
            return True
    return False


def caused(text, sources):
    folded = language.fold(text)
    match = CAUSAL.search(folded)
    if not match:
        return []
    # The line that tells of the effect must tell of a cause as well.
    effect = language.content_stems(folded[match.start():])
    told = max(sources, default="", key=lambda line: len(effect & language.content_stems(line)))
    if not effect & language.content_stems(told):
        told = sources[0] if sources else ""
    if SOURCE_CAUSAL.search(language.fold(told)):
        return []
    return [("causation", match.group().strip(" ,"))]


def undenied(text, sources):
    """A denial of the source that the text leaves out while it keeps what was denied."""
    folded = language.fold(text)
    if NEGATION.search(folded) or not sources:
        return []
    said = language.content_stems(text)
    found = []
    for line in sources:
        for match in re.finditer(r"\b(?:not|never|without|no) (?:yet |been |a |an |any )?"
                                 r"([a-z]+)(?: ([a-z]+))?", language.fold(line)):
            denied = [language.stem(w) for w in match.groups() if w and language.is_content(w)]
            if denied and all(word in said for word in denied):
                found.append(("denial", match.group()))
    return found
