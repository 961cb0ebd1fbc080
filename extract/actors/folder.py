"""Where a user's own actors are kept: ``people.csv`` and ``offices.csv``, beside those that come with the package."""

from __future__ import annotations

import os
from pathlib import Path

#: Names the folder of a user's own actors.
ACTORS_VARIABLE = "ALLEGIANCE_ACTORS"
#: Names the folder of all that Allegiance keeps for a user; the actors are in ``actors`` below it.
HOME_VARIABLE = "ALLEGIANCE_HOME"


def user_folder() -> Path:
    """The folder of the user's own actors, as the environment says or among the user's data; nothing is created."""
    if folder := os.environ.get(ACTORS_VARIABLE):
        return Path(folder).expanduser().absolute()
    if home := os.environ.get(HOME_VARIABLE):
        return Path(home).expanduser().absolute() / "actors"
    import platformdirs

    return platformdirs.user_data_path("allegiance") / "actors"
