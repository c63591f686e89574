"""Rules are compiled once, as long as no edition changes them."""

from assistant.persistence.compiled_rules import MOST_KNOWN, CompiledRules, RuleCompiler
from assistant.persistence.content_files.pack import ContentPack, parse_pack
from tests.support.databases import changed_pack


def with_rule(number: int) -> ContentPack:
    return parse_pack(changed_pack("safety/en.yaml", "id: attack", f"id: attack-{number}"))


def compiled(compiler: RuleCompiler, number: int) -> CompiledRules:
    return compiler.compile(with_rule(number))["en"]


def test_the_same_rules_of_another_edition_are_not_compiled_again() -> None:
    compiler = RuleCompiler()

    assert compiled(compiler, 1) is compiled(compiler, 1)
    assert compiled(compiler, 2) is not compiled(compiler, 1)


def test_the_newest_rules_are_kept_and_older_ones_are_compiled_again() -> None:
    compiler = RuleCompiler()
    made = [compiled(compiler, number) for number in range(MOST_KNOWN + 1)]

    newest = range(1, MOST_KNOWN + 1)

    assert [compiled(compiler, number) is made[number] for number in newest] == [True] * MOST_KNOWN
    assert compiled(compiler, 0) is not made[0]
