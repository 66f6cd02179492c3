// Blind signatures as RFC 9474 has them (RSABSSA-SHA384-PSS-Randomized): what is signed can't be read by whoever signs.
"use strict";
const blindly = (() => {
    const length = 48;
    const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
    const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
    const number = bytes => BigInt("0x" + (hex(bytes) || "0"));
    const octets = (value, count) => unhex(value.toString(16).padStart(2 * count, "0"));
    const join = (...parts) => Uint8Array.from(parts.flatMap(part => [...part]));
    const chance = count => crypto.getRandomValues(new Uint8Array(count));
    const digest = async (bytes, kind = "SHA-384") => new Uint8Array(await crypto.subtle.digest(kind, bytes));

    const power = (base, exponent, modulus) => {
        let result = 1n;
        for (; exponent > 0n; exponent >>= 1n) {
            if (exponent & 1n) result = result * base % modulus;
            base = base * base % modulus;
        }
        return result;
    };

    // Nothing where there is none: then the number divides the modulus, which nobody meets by chance.
    const inverse = (value, modulus) => {
        let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
        while (a > 1n) {
            if (b === 0n) return undefined;
            [a, b, x, y] = [b, a % b, y, x - a / b * y];
        }
        return a === 1n ? (x % modulus + modulus) % modulus : undefined;
    };

    const mask = async (seed, count) => {
        const parts = [];
        for (let place = 0; place * length < count; place += 1) {
            parts.push(await digest(join(seed, octets(BigInt(place), 4))));
        }
        return join(...parts).slice(0, count);
    };

    // EMSA-PSS-ENCODE of RFC 8017.
    const encoded = async (message, salt, bits) => {
        const count = Math.ceil(bits / 8);
        const hash = await digest(join(new Uint8Array(8), await digest(message), salt));
        const block = join(new Uint8Array(count - salt.length - length - 2), [1], salt);
        const covered = (await mask(hash, block.length)).map((byte, place) => byte ^ block[place]);
        covered[0] &= 0xff >> 8 * count - bits;
        return join(covered, hash, [0xbc]);
    };

    const bitsOf = value => value.toString(2).length;

    // A key as its SubjectPublicKeyInfo.
    const key = async spki => {
        const use = {name: "RSA-PSS", hash: "SHA-384"};
        const verifying = await crypto.subtle.importKey("spki", spki, use, true, ["verify"]);
        const {n, e} = await crypto.subtle.exportKey("jwk", verifying);
        const read = text => number(unbase64(text.replaceAll("-", "+").replaceAll("_", "/")));
        return {n: read(n), e: read(e), verifying};
    };

    const below = limit => {
        const count = Math.ceil(bitsOf(limit) / 8);
        for (;;) {
            const value = number(chance(count));
            if (value > 0n && value < limit) return value;
        }
    };

    // What is to be signed, and what takes the blinding off again.
    const blind = async ({n, e}, message, salt = chance(length), random = below(n)) => {
        const represented = number(await encoded(message, salt, bitsOf(n) - 1));
        const back = inverse(random, n);
        if (back === undefined || inverse(represented, n) === undefined) throw new Error("no inverse");
        return {blinded: octets(represented * power(random, e, n) % n, Math.ceil(bitsOf(n) / 8)), back};
    };

    // The signature; what doesn't hold is none.
    const finish = async ({n, verifying}, message, signed, back) => {
        const signature = octets(number(signed) * back % n, Math.ceil(bitsOf(n) / 8));
        const holds = await crypto.subtle.verify(
            {name: "RSA-PSS", saltLength: length}, verifying, signature, message);
        if (!holds) throw new Error("not signed");
        return signature;
    };

    const base64 = bytes => btoa(String.fromCharCode(...bytes));
    const unbase64 = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));

    return {key, blind, finish, digest, chance, join, hex, unhex, number, inverse, base64, unbase64};
})();
