"""The script that makes secret ballots, held against the vectors of RFC 9474."""

import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCRIPT = HERE.parent.parent / "Sources/Pages/Style/blind.js"
VECTOR = json.loads((HERE / "rfc9474.json").read_text())


@pytest.fixture
def page(chromium):
    page = chromium.new_page()
    # A place that browsers trust with their cryptography; nothing is asked of the network.
    page.route("http://localhost/*", lambda route: route.fulfill(body="<html></html>", content_type="text/html"))
    page.goto("http://localhost/")
    page.add_script_tag(path=SCRIPT)
    yield page
    page.close()


KEY = """
    const n = blindly.number(blindly.unhex(vector.n)), e = blindly.number(blindly.unhex(vector.e));
    const plain = text => blindly.base64(blindly.unhex(text))
        .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    const verifying = await crypto.subtle.importKey(
        "jwk", {kty: "RSA", n: plain(vector.n), e: plain(vector.e)}, {name: "RSA-PSS", hash: "SHA-384"}, true,
        ["verify"]);
    const message = blindly.unhex(vector.prepared_msg);
    const random = blindly.inverse(blindly.number(blindly.unhex(vector.inv)), n);
"""


def test_given_the_rfcs_vector_when_a_message_is_blinded_then_it_is_the_rfcs(page):
    made = page.evaluate(
        "async vector => {" + KEY + """
            const made = await blindly.blind({n, e}, message, blindly.unhex(vector.salt), random);
            return [blindly.hex(made.blinded), made.back.toString(16)];
        }""", VECTOR)
    assert made == [VECTOR["blinded_msg"], VECTOR["inv"].lstrip("0")]


def test_given_the_rfcs_signature_when_the_blinding_is_taken_off_then_it_is_the_rfcs(page):
    signature = page.evaluate(
        "async vector => {" + KEY + """
            const back = blindly.number(blindly.unhex(vector.inv));
            return blindly.hex(await blindly.finish({n, verifying}, message, blindly.unhex(vector.blind_sig), back));
        }""", VECTOR)
    assert signature == VECTOR["sig"]


def test_given_another_signature_when_the_blinding_is_taken_off_then_there_is_none(page):
    said = page.evaluate(
        "async vector => {" + KEY + """
            const signed = blindly.unhex(vector.blind_sig);
            signed[100] ^= 1;
            const back = blindly.number(blindly.unhex(vector.inv));
            return blindly.finish({n, verifying}, message, signed, back).then(() => "signed", fault => fault.message);
        }""", VECTOR)
    assert said == "not signed"


def test_given_chance_of_its_own_when_the_same_is_blinded_twice_then_nothing_of_it_is_alike(page):
    first, second = page.evaluate(
        "async vector => {" + KEY + """
            const both = [await blindly.blind({n, e}, message), await blindly.blind({n, e}, message)];
            return both.map(made => blindly.hex(made.blinded));
        }""", VECTOR)
    assert len(first) == len(second) == len(VECTOR["n"])
    assert sum(a == b for a, b in zip(first, second)) < len(first) / 8
