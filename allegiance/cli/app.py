"""The command ``allegiance``: its commands by name, each imported when it runs."""

from __future__ import annotations

from importlib import import_module

import click

#: Command → the module and attribute that hold it, and the line that the list of commands shows.
COMMANDS = {
    "demo": ("allegiance.cli.demo:demo", "Read a real article into a graph and answer five questions."),
    "up": ("allegiance.cli.server:up", "Start the local Neo4j server, or find it running."),
    "down": ("allegiance.cli.server:down", "Stop the local Neo4j server."),
    "status": ("allegiance.cli.server:status", "Show whether the server runs, and where."),
    "load": ("allegiance.cli.load:load", "Read articles and put their claims into the graph."),
    "extract": ("allegiance.cli.extract:extract", "Read articles and print their claims; needs no database."),
    "ask": ("allegiance.cli.ask:ask", "Ask the graph one of the library's questions."),
    "queries": ("allegiance.cli.ask:queries", "List the library's questions."),
    "report": ("allegiance.cli.report:report", "Write a page about an article, an actor or a topic."),
    "browse": ("allegiance.cli.browse:browse", "Open Neo4j Browser on the graph, in the graph's colours."),
    "retract": ("allegiance.cli.contents:retract", "Take articles, and all that only they say, out of the graph."),
    "export": ("allegiance.cli.contents:export", "Print the whole graph as JSON lines."),
    "import": ("allegiance.cli.moving:import_", "Make the graph of an export again, in an empty database."),
    "migrate": (
        "allegiance.cli.moving:migrate",
        "Bring a graph that an earlier version wrote to the model of this one.",
    ),
    "server": ("allegiance.cli.backup:server", "Keep copies of the local server's database, and bring them back."),
    "actors": ("allegiance.cli.actors:actors", "See and extend whom the registry of actors knows."),
    "commitments": ("allegiance.cli.commitments:commitments", "See who is bound to whom; say which are one."),
    "doctor": ("allegiance.cli.doctor:doctor", "Say what is installed and reachable, and what to do if not."),
}


class LazyGroup(click.Group):
    """A group that imports a command when it is called, so that ``--help`` imports none."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of :data:`COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command; None if there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with their lines."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="allegiance", message="%(prog)s %(version)s")
def app() -> None:
    """Allegiance reads news and keeps what political actors said, did and promised as a graph in Neo4j.

    \b
    allegiance demo                                 # everything at once
    allegiance load article.txt --date 2025-09-04
    allegiance ask supporters-of --actor Украина

    The graph is the local server's (allegiance up), or NEO4J_URI's with NEO4J_USERNAME and NEO4J_PASSWORD.
    """  # noqa: D301 - click's mark for lines to be kept
