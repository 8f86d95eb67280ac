"""`python -m copytaster`."""

from copytaster.cli.main import command

if __name__ == "__main__":
    command()
