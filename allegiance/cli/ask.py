"""``allegiance ask`` and ``allegiance queries``: the library, its commands made from the headers of its files."""

from __future__ import annotations

import click

from allegiance.cli.options import connection_options, open_graph, to_option
from allegiance.cli.output import print_answer, write
from cypher import ParameterError, Query, UnknownQueryError, query
from cypher import queries as library


class QueryGroup(click.Group):
    """A command for each query of the library."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the queries."""
        return list(library())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command of one query; a name that is none is a misuse."""
        try:
            return query_command(query(cmd_name))
        except UnknownQueryError as error:
            raise click.UsageError(str(error), ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the queries with their titles."""
        with formatter.section("Questions"):
            formatter.write_dl([(name, found.title) for name, found in library().items()])


@click.group(cls=QueryGroup)
def ask() -> None:
    """Ask the graph one of the library's questions.

    \b
    allegiance ask supporters-of --actor Украина
    allegiance ask who-convened --help
    """  # noqa: D301 - click's mark for lines to be kept


@click.command()
@to_option
def queries(to: str) -> None:
    """List the library's questions.

    Their names, what they answer, and what they take (what is in brackets may be left out).
    """
    rows = [
        {
            "name": found.name,
            "title": found.title,
            "parameters": [p.name if p.required else f"[{p.name}]" for p in found.parameters],
            "columns": [column.name for column in found.columns],
        }
        for found in library().values()
    ]
    columns = ("name", "title", "parameters", "columns")
    write(rows, columns[:3] if to == "table" else columns, to)


def query_command(found: Query) -> click.Command:
    """The subcommand of one query: an option for each parameter, and help from the file's header."""

    @connection_options
    @click.option(
        "--cypher", "show", is_flag=True, help="Print the query to paste into Neo4j Browser, and do not run it."
    )
    @to_option
    def run(
        *,
        to: str,
        show: bool,
        uri: str | None,
        username: str | None,
        database: str | None,
        password_file: str | None,
        **values: object,
    ) -> None:
        given = {name: value for name, value in values.items() if value is not None}
        try:
            bound = found.bind(given)
        except ParameterError as error:
            raise click.UsageError(str(error)) from None
        if show:
            parameters = found.browser_parameters(bound)
            click.echo(f"{parameters}\n\n{found.text.rstrip()}" if parameters else found.text.rstrip())
            return
        with open_graph(uri, username, database, password_file) as graph:
            rows = graph.ask(found.name, **given)
        columns = [column.name for column in found.columns]
        if to == "table":
            print_answer(rows, columns)
        else:
            write(rows, columns, to)

    required = "".join(f" --{p.name} {p.shown_example}" for p in found.parameters if p.required)
    example = f"\b\nallegiance ask {found.name}{required}"
    command = click.command(found.name, help=f"{found.title}.\n\n{found.description}\n\n{example}")(run)
    command.params[:0] = [
        click.Option(
            [f"--{parameter.name.replace('_', '-')}", parameter.name],
            required=parameter.required,
            metavar=parameter.type.upper(),
            help=f"{parameter.description}, e.g. {parameter.shown_example}"
            + ("" if parameter.required or parameter.default is None else f" [default: {parameter.shown_default}]"),
        )
        for parameter in found.parameters
    ]
    return command
