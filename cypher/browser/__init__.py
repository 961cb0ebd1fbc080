"""The library in Neo4j Browser: what is pasted, the saved scripts of both Browsers, and the guide to ``:play``."""

from cypher.browser.guide import LANGUAGES, guide
from cypher.browser.saved import archive, table
from cypher.browser.script import inlined, parameter_lines, with_parameters

__all__ = ["LANGUAGES", "archive", "guide", "inlined", "parameter_lines", "table", "with_parameters"]
