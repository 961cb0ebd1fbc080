"""``allegiance ask`` and ``allegiance queries``: the library, its commands made from the headers of its files."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

import click

from allegiance.cli.completion import complete_languages, complete_names, complete_relations
from allegiance.cli.options import connection_options, open_graph, to_option
from allegiance.cli.output import print_answer, write
from allegiance.cli.told import waiting
from cypher import ParameterError, Query, QueryError, QueryLibrary, UnknownQueryError, query_library
from cypher import queries as library

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.shell_completion import CompletionItem

    from cypher import Parameter

    Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]

#: What the shell proposes for a parameter, by its type or else its name.
_COMPLETERS: dict[str, Completer] = {
    "name": complete_names,
    "language": complete_languages,
    "relation": complete_relations,
}

#: Parameters that a second example of a query's help gives, if the query has them.
_OFTEN_GIVEN = ("as_of", "limit")

queries_option = click.option(
    "--queries",
    "folder",
    is_eager=True,  # before --help, which lists them
    metavar="DIR",
    help="Folder of .cypher files of your own to ask as well [ALLEGIANCE_QUERIES].",
)


class QueryGroup(click.Group):
    """A command for each query of the library and of the folder that ``--queries`` names."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take ``--queries`` behind the name of a query, too, where people write options."""
        return super().parse_args(ctx, _folder_first(args))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the queries."""
        return list(_library(ctx))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of one query; None if there is none of this name."""
        try:
            return query_command(_library(ctx).find(cmd_name))
        except UnknownQueryError:
            return None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; a name that is none is a misuse, and near ones are told."""
        if not ctx.resilient_parsing and not args[0].startswith("-"):
            try:
                _library(ctx).find(args[0])
            except UnknownQueryError as error:
                raise click.UsageError(str(error), ctx) from None
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the queries with their titles, by folder."""
        for folder, group in by_folder(_library(ctx)):
            with formatter.section(folder):
                formatter.write_dl([(found.name, found.title) for found in group])


@click.group(cls=QueryGroup)
@queries_option
def ask(folder: str | None) -> None:
    """Ask the graph one of the library's questions.

    \b
    allegiance ask supporters-of --actor Украина
    allegiance ask who-convened --help
    allegiance ask --queries my-queries my-query
    """  # noqa: D301 - click's mark for lines to be kept


@click.command()
@queries_option
@to_option
def queries(folder: str | None, to: str) -> None:
    """List the library's questions.

    Their names, what they answer, and what they take (what is in brackets may be left out), by folder.
    """
    found = query_library(folder)
    rows = [
        {
            "folder": query.folder,
            "name": query.name,
            "title": query.title,
            "parameters": [p.name if p.required else f"[{p.name}]" for p in query.parameters],
            "columns": [column.name for column in query.columns],
        }
        for query in found.values()
    ]
    if to != "table":
        write(rows, ("folder", "name", "title", "parameters", "columns"), to)
        return
    for number, (title, group) in enumerate(by_folder(found)):
        if number:
            click.echo()
        names = {query.name for query in group}
        write([row for row in rows if row["name"] in names], ("name", "title", "parameters"), to, title)


def by_folder(found: QueryLibrary) -> list[tuple[str, list[Query]]]:
    """The queries of each folder under its title, in the order of the library."""
    return [(name.capitalize(), list(group)) for name, group in groupby(found.values(), key=lambda q: q.folder)]


def query_command(found: Query) -> click.Command:
    """The subcommand of one query: an option for each parameter, and help from the file's header."""

    @connection_options
    @click.option("--inline", is_flag=True, help="With --cypher: the values in the query, which is then one statement.")
    @click.option("--cypher", "show", is_flag=True, help="Print it with :param lines for Neo4j Browser; do not ask.")
    @to_option
    @click.pass_context
    def run(
        context: click.Context,
        /,
        *,
        to: str,
        show: bool,
        inline: bool,
        uri: str | None,
        username: str | None,
        database: str | None,
        password_file: str | None,
        **values: object,
    ) -> None:
        if inline and not show:
            raise click.UsageError("--inline says how --cypher prints the query; give both")
        given = {name: value for name, value in values.items() if value is not None}
        try:
            bound = found.bind(given)
        except ParameterError as error:
            raise click.UsageError(str(error)) from None
        if show:
            from cypher.browser import inlined, with_parameters

            click.echo((inlined if inline else with_parameters)(found, bound), nl=False)
            return
        with open_graph(uri, username, database, password_file, _folder(context)) as graph:
            rows = graph.ask(found.name, **given)
            if found.folder == "commitments":
                waiting(graph)
        columns = [column.name for column in found.columns]
        if to == "table":
            print_answer(rows, columns)
        else:
            write(rows, columns, to)

    command = click.command(found.name, help=f"{found.title}.\n\n{found.description}\n\n{_examples(found)}")(run)
    command.params[:0] = [_option(parameter) for parameter in found.parameters]
    return command


def _option(parameter: Parameter) -> click.Option:
    default = "" if parameter.required or parameter.default is None else f" [default: {parameter.shown_default}]"
    return click.Option(
        [f"--{parameter.name.replace('_', '-')}", parameter.name],
        required=parameter.required,
        metavar=parameter.type.upper(),
        help=f"{parameter.description}, e.g. {parameter.shown_example}{default}",
        shell_complete=_COMPLETERS.get(parameter.type) or _COMPLETERS.get(parameter.name),
    )


def _examples(found: Query) -> str:
    """Command lines with the examples of the header: what is required, and then what often narrows the answer."""

    def options(parameters: list[Parameter]) -> str:
        return "".join(f" --{p.name.replace('_', '-')} {_argument(p)}" for p in parameters)

    required = f"allegiance ask {found.name}{options([p for p in found.parameters if p.required])}"
    narrower = [p for p in found.parameters if p.name in _OFTEN_GIVEN]
    lines = [required, f"{required}{options(narrower)}"] if narrower else [required]
    return "\b\n" + "\n".join(lines)


def _argument(parameter: Parameter) -> str:
    """The parameter's example as it is typed."""
    text = str(parameter.example)
    return text if re.fullmatch(r"[\w.:/~-]+", text) else parameter.shown_example


def _folder(context: click.Context) -> str | None:
    """The folder of queries that was named for ``ask``."""
    folder: str | None = context.parent.params.get("folder") if context.parent else None
    return folder


def _library(context: click.Context) -> QueryLibrary:
    """The queries that can be asked; while the shell completes, a folder that is not well formed is no matter."""
    if "library" not in context.meta:
        try:
            context.meta["library"] = query_library(context.params.get("folder"))
        except QueryError:
            if not context.resilient_parsing:
                raise
            context.meta["library"] = library()
    made: QueryLibrary = context.meta["library"]
    return made


def _folder_first(args: list[str]) -> list[str]:
    """The arguments with ``--queries DIR`` before all others."""
    for place, arg in enumerate(args):
        if arg == "--":
            break
        if arg == "--queries" and place + 1 < len(args):
            return [*args[place : place + 2], *args[:place], *args[place + 2 :]]
        if arg.startswith("--queries="):
            return [arg, *args[:place], *args[place + 1 :]]
    return args
