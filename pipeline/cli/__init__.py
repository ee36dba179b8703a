"""The command line. Only here is anything printed; heavy imports wait inside the commands."""

from __future__ import annotations

import importlib
import sys

import click

from pipeline import __version__
from pipeline.errors import ProtokollError

COMMANDS = {
    "build": "pipeline.cli.build",
    "serve": "pipeline.cli.serve",
    "show": "pipeline.cli.show",
    "export": "pipeline.cli.export",
    "publish": "pipeline.cli.publish",
    "forget": "pipeline.cli.forget",
    "evaluate": "pipeline.cli.evaluate",
    "repair": "pipeline.cli.repair",
    "learn": "pipeline.cli.repair",
    "look": "pipeline.cli.look",
    "doctor": "pipeline.cli.doctor",
}


class Commands(click.Group):
    """Loads a command's module when it is asked for, so that ``--help`` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(COMMANDS[name]), name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except ProtokollError as error:
            click.echo(f"protokoll: {error}", err=True)
            sys.exit(error.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="protokoll")
def main() -> None:
    """Swedish municipal minutes into a database: what was decided, and which party dissented."""
