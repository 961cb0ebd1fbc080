"""Which database is meant, and what is refused before anything is sent."""

import pytest

from graph import connect
from graph.driver import options
from graph.errors import GraphError
from graph.settings import Settings, settings

ENV = {"NEO4J_URI": "neo4j://host:7687", "NEO4J_USERNAME": "ann", "NEO4J_PASSWORD": "s3cret", "NEO4J_DATABASE": "news"}


def test_variables_name_the_database():
    assert settings(environ=ENV) == Settings("neo4j://host:7687", "ann", "s3cret", "news")


def test_options_win_over_variables():
    found = settings("bolt+s://other", "bob", "pw", "db", environ=ENV)
    assert found == Settings("bolt+s://other", "bob", "pw", "db")


def test_without_a_password_no_login_is_sent():
    assert settings(environ={"NEO4J_URI": "bolt://localhost"}) == Settings("bolt://localhost", "neo4j", None, None)


def test_an_empty_variable_counts_as_not_set():
    assert settings(environ={**ENV, "NEO4J_DATABASE": "", "NEO4J_USERNAME": ""}).username == "neo4j"


@pytest.mark.parametrize("scheme", ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"])
def test_every_scheme_of_the_driver_is_taken(scheme):
    assert settings(f" {scheme}://[::1]:7687 ", environ={}).uri == f"{scheme}://[::1]:7687"


@pytest.mark.parametrize(
    "uri",
    ["http://host:7474", "host:7687", "localhost", "bolt://", "bolt:/host", "bolt://host:port", "bolt://[::1", "x"],
)
def test_other_addresses_are_refused_with_one_that_works(uri):
    with pytest.raises(GraphError, match="write for example neo4j://localhost:7687"):
        settings(uri, environ={})


@pytest.mark.parametrize(
    "uri", ["bolt://ann:s3cret@host", "neo4j://s3cret@host", "bolt://ann:s3cret@", "bolt://a:s3cret@[x"]
)
def test_a_password_in_the_address_is_refused_and_not_repeated(uri):
    with pytest.raises(GraphError, match="set NEO4J_USERNAME and NEO4J_PASSWORD instead") as caught:
        settings(uri, environ={})
    assert "s3cret" not in str(caught.value)


def test_with_nothing_set_the_managed_server_must_run(monkeypatch, tmp_path):
    monkeypatch.setenv("ALLEGIANCE_HOME", str(tmp_path))
    with pytest.raises(GraphError, match="start it with `allegiance up`, or set NEO4J_URI"):
        settings(environ={})


def test_a_password_never_shows():
    assert "s3cret" not in repr(settings(environ=ENV))
    assert "s3cret" not in repr(connect("bolt://localhost", "ann", "s3cret"))


def test_a_password_comes_from_the_variable_else_from_a_file(tmp_path):
    file = tmp_path / "password"
    file.write_text("f1le\nmore\n")
    env = {**ENV, "NEO4J_PASSWORD_FILE": str(file)}
    assert settings(environ=env).password == "s3cret"
    assert settings(environ={**env, "NEO4J_PASSWORD": ""}).password == "f1le"
    file.write_text("\n")
    with pytest.raises(GraphError, match=r"password: its first line is empty"):
        settings(environ={**env, "NEO4J_PASSWORD": ""})
    with pytest.raises(GraphError, match=r"nowhere: No such file"):
        settings(environ={"NEO4J_URI": "bolt://host", "NEO4J_PASSWORD_FILE": "nowhere"})


def test_a_password_comes_from_the_keyring_last(monkeypatch):
    from keyring import set_keyring
    from keyring.backend import KeyringBackend
    from keyring.backends.fail import Keyring as Nothing

    class Kept(KeyringBackend):
        priority = 1

        def get_password(self, service, username):
            return "k3pt" if (service, username) == ("neo4j+s://host", "ann") else None

        set_password = delete_password = None

    set_keyring(Kept())
    try:
        env = {"NEO4J_URI": "neo4j+s://host", "NEO4J_USERNAME": "ann"}
        assert settings(environ=env).password == "k3pt"
        assert settings(environ={**env, "NEO4J_PASSWORD": "pw"}).password == "pw"
        assert settings(environ={**env, "NEO4J_USERNAME": "bob"}).password is None
        set_keyring(Nothing())
        assert settings(environ=env).password is None
    finally:
        set_keyring(Nothing())


def test_whom_to_trust_goes_to_the_driver_as_it_takes_it(tmp_path):
    authority, own, key = (tmp_path / name for name in ("ca.pem", "own.pem", "key.pem"))
    for file in (authority, own, key):
        file.touch()
    env = {
        "NEO4J_URI": "neo4j+s://host",
        "NEO4J_TRUSTED_CERTIFICATES": str(authority),
        "NEO4J_CLIENT_CERTIFICATE": str(own),
        "NEO4J_CLIENT_KEY": str(key),
    }
    told = options(settings(environ=env))
    assert (told["uri"], told["encrypted"]) == ("neo4j://host", True)
    assert told["trusted_certificates"].certs == (str(authority),)
    assert (told["client_certificate"].certfile, told["client_certificate"].keyfile) == (str(own), str(key))
    plain = options(settings(environ={"NEO4J_URI": "bolt+ssc://host"}))
    assert plain["uri"] == "bolt+ssc://host"
    assert not {"encrypted", "trusted_certificates", "client_certificate"} & plain.keys()


@pytest.mark.parametrize(
    ("env", "told"),
    [
        ({"NEO4J_URI": "bolt://host", "NEO4J_TRUSTED_CERTIFICATES": __file__}, r"write neo4j\+s:// or bolt\+s://"),
        ({"NEO4J_URI": "bolt+ssc://host", "NEO4J_TRUSTED_CERTIFICATES": __file__}, "does not check whom it talks to"),
        ({"NEO4J_URI": "bolt+s://host", "NEO4J_TRUSTED_CERTIFICATES": "nowhere"}, "names nowhere, which cannot be"),
        ({"NEO4J_URI": "bolt+s://host", "NEO4J_CLIENT_KEY": __file__}, "go together: set both"),
    ],
)
def test_certificates_that_would_not_be_used_are_refused(env, told):
    with pytest.raises(GraphError, match=told):
        settings(environ=env)
