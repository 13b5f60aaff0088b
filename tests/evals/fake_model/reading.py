"""Finds in a request what the model is asked to work on, and the shape its answer must have."""
import json
import re

FENCE = re.compile(r"<<<TEXT\n(.*?)\nTEXT>>>", re.S)
NUMBERED = re.compile(r"^\s*(?:[-*]\s*)?\[?([A-Za-z0-9_.-]{1,24})\]?\s*[:.)]\s+(\S.*)$")
# Names of answer members that hold the reworded text itself.
TEXT_MEMBERS = {"text", "bullet", "line", "sentence", "after", "rewritten", "reworded", "summary",
                "paragraph", "letter", "answer", "content", "body", "opening", "closing"}


def text_of(content):
    """A message's text: plain, or the text blocks of a list."""
    if isinstance(content, str):
        return content
    return "\n".join(block.get("text", "") for block in content or [] if isinstance(block, dict))


def prompt_of(body):
    """(system text, user text) of either protocol's request."""
    system = text_of(body.get("system", ""))
    user = []
    for message in body.get("messages", []):
        if message.get("role") in ("system", "developer"):
            system += text_of(message.get("content"))
        elif message.get("role") == "user":
            user.append(text_of(message.get("content")))
    return system, "\n".join(user)


def schema_of(body):
    """(schema, tool name): the JSON Schema an answer must fit; a tool name where it is a call."""
    wanted = body.get("response_format") or {}
    if wanted.get("type") == "json_schema":
        return wanted["json_schema"].get("schema"), None
    form = (body.get("output_config") or {}).get("format") or body.get("output_format") or {}
    if form.get("type") == "json_schema":
        return form.get("schema"), None
    choice = body.get("tool_choice") or {}
    if choice.get("type") in ("tool", "any", "auto"):
        for tool in body.get("tools", []):
            if tool.get("name") == choice.get("name", tool.get("name")):
                return tool.get("input_schema"), tool.get("name")
    return None, None


def texts_in(user):
    """[(id or None, text)] to be reworded: what the first fence holds, else the longest line."""
    fences = FENCE.findall(user)
    main = fences[0].strip() if fences else max(user.splitlines() or [""], key=len).strip()
    try:
        return list(texts_of_json(json.loads(main))) or [(None, main)]
    except ValueError:
        pass
    lines = [line for line in main.splitlines() if line.strip()]
    marked = [NUMBERED.match(line) for line in lines]
    if len(lines) > 1 and all(marked):
        return [(match.group(1), match.group(2)) for match in marked]
    return [(None, main)]


def texts_of_json(value):
    if isinstance(value, dict):
        text = next((value[key] for key in sorted(TEXT_MEMBERS) if
                     isinstance(value.get(key), str)), None)
        if text is not None:
            yield value.get("id"), text
            return
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            if isinstance(item, str):
                yield None, item
            else:
                yield from texts_of_json(item)


def instance(schema, texts, reword, name="text"):
    """A value that fits a schema, with every text member made by `reword` from its source."""
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next((k for k in kind if k != "null"), "null")
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema or "oneOf" in schema:
        return instance((schema.get("anyOf") or schema.get("oneOf"))[0], texts, reword, name)
    if kind == "object" or "properties" in schema:
        return {key: instance(rule, texts, reword, key)
                for key, rule in schema.get("properties", {}).items()}
    if kind == "array":
        rule = schema.get("items", {"type": "string"})
        pieces = texts[:schema.get("maxItems", len(texts))]
        return [instance(rule, [piece], reword, name) for piece in pieces]
    if kind in ("integer", "number"):
        return schema.get("minimum", 0)
    if kind == "boolean":
        return False
    if kind == "null":
        return None
    if name == "id" and texts[0][0] is not None:
        return str(texts[0][0])
    if name in TEXT_MEMBERS or schema.get("maxLength", 999) > 60:
        return " ".join(reword(text) for _, text in texts)
    return ""
