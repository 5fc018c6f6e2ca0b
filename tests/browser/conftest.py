"""A real browser, and what it looks at."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service


# Chromium as root in a container, that keeps off the network.
ARGUMENTS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESKTOP = 1280, 900
PHONE = 390, 844


class Browser:
    """A browser with one page open."""

    def __init__(self, driver: Chrome) -> None:
        """Take the driver of a started browser."""
        self.driver = driver

    def open(self, page: Path, size: tuple[int, int] = DESKTOP, scheme: str = "light") -> None:
        """Open a page in a window of a size, as a reader who likes it light or dark sees it."""
        window = {
            "width": size[0],
            "height": size[1],
            "deviceScaleFactor": 1,
            "mobile": size == PHONE,
        }
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", window)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        self.driver.get(page.as_uri())

    def run(self, script: str, *arguments: object) -> object:
        """Run a script on the page; what it promises is waited for."""
        return self.driver.execute_script(script, *arguments)

    @property
    def complaints(self) -> list[str]:
        """What the page has written to the console as a warning or an error."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A headless Chromium with a profile of its own."""
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in [*ARGUMENTS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "WARNING"})
    with Chrome(options, Service(shutil.which("chromedriver"))) as driver:
        yield Browser(driver)


@pytest.fixture(scope="session")
def site() -> Path:
    """The directory of the built documentation."""
    return Path(os.environ["SITE"])


@pytest.fixture(scope="session")
def mermaid() -> Path:
    """The script of Mermaid, as npm installs it."""
    return Path(os.environ["MERMAID"]).resolve()
