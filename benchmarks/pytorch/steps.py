"""Times training steps of the same U-Net and SANTA in PyTorch, on one thread of the CPU or on a GPU.

usage: steps.py MODEL SIZE WIDTH DEPTH BATCH STEPS WARMUP DEVICE

MODEL is unet (DEPTH poolings, batch norm) or santa (DEPTH residual blocks; the discriminator has the same width).
Prints the median of the milliseconds of a step. Each step includes forward, backward and Adam, as in the paper's
programs; batches are random numbers that are already on the device.
"""
import statistics
import sys
import time

import torch
from torch import nn
from torch.nn import functional


def unet(width, depth):
    def block(inputs, outputs):
        return nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True),
            nn.Conv2d(outputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))

    class UNet(nn.Module):
        def __init__(self):
            super().__init__()
            channels = [width << level for level in range(depth)]
            self.encoders = nn.ModuleList(block(c // 2 if c > width else 1, c) for c in channels)
            self.ups = nn.ModuleList(nn.ConvTranspose2d(2 * c, c, 2, stride=2) for c in channels)
            self.decoders = nn.ModuleList(block(2 * c, c) for c in channels)
            self.bottleneck = block(channels[-1], 2 * channels[-1])
            self.head = nn.Conv2d(width, 1, 1)

        def forward(self, features):
            skips = []
            for encoder in self.encoders:
                skips.append(encoder(features))
                features = functional.max_pool2d(skips[-1], 2)
            features = self.bottleneck(features)
            for up, decoder in reversed(list(zip(self.ups, self.decoders))):
                features = decoder(torch.cat([skips.pop(), up(features)], 1))
            return self.head(features)

    return UNet()


def unet_step(size, width, depth, batch, device):
    network = unet(width, depth).to(device, memory_format=torch.channels_last)
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-2)
    images = torch.rand(batch, 1, size, size, device=device) * 2 - 1
    masks = (torch.rand(batch, 1, size, size, device=device) > 0.9).float()

    def step():
        optimizer.zero_grad(set_to_none=True)
        logits = network(images)
        probability = logits.sigmoid()
        overlap = (probability * masks).sum()
        dice = (2 * overlap + 1) / (probability.sum() + masks.sum() + 1)
        loss = 1 - dice + functional.binary_cross_entropy_with_logits(logits, masks)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


class Binomial(nn.Module):
    """Depthwise filter with fixed taps, as a convolution that halves or a transposed one that doubles."""

    def __init__(self, channels, taps, gain, up):
        super().__init__()
        kernel = torch.tensor(taps).float()
        kernel = kernel[:, None] * kernel[None, :]
        kernel = kernel / kernel.sum() * gain
        self.register_buffer("kernel", kernel.expand(channels, 1, -1, -1).contiguous())
        self.up, self.channels = up, channels

    def forward(self, x):
        if self.up:
            x = functional.pad(x, [1, 1, 1, 1], mode="replicate")
            x = functional.conv_transpose2d(x, self.kernel, stride=2, padding=2, groups=self.channels)
            return x[:, :, 1:-1, 1:-1]
        return functional.conv2d(
            functional.pad(x, [1, 1, 1, 1], mode="reflect"), self.kernel, stride=2, groups=self.channels)


def down(channels):
    return Binomial(channels, [1, 2, 1], 1, up=False)


class Residual(nn.Module):
    def __init__(self, channels, style=None):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(channels, channels, 3), nn.Conv2d(channels, channels, 3)
        self.norm1, self.norm2 = (
            (Adaptive(channels, style), Adaptive(channels, style)) if style else (None, None))

    def normed(self, x, norm, style):
        return norm(x, style) if norm else functional.instance_norm(x)

    def forward(self, x, style=None):
        y = functional.relu(self.normed(self.conv1(functional.pad(x, [1] * 4, mode="reflect")), self.norm1, style))
        return x + self.normed(self.conv2(functional.pad(y, [1] * 4, mode="reflect")), self.norm2, style)


class Adaptive(nn.Module):
    def __init__(self, channels, style):
        super().__init__()
        self.fc = nn.Linear(style, 2 * channels)

    def forward(self, x, style):
        gamma, beta = self.fc(style)[:, :, None, None].chunk(2, 1)
        return (1 + gamma) * functional.instance_norm(x) + beta


class Generator(nn.Module):
    STYLE = 8

    def __init__(self, width, blocks, downsamplings):
        super().__init__()
        encoder = [nn.ReflectionPad2d(3), nn.Conv2d(1, width, 7), nn.InstanceNorm2d(width), nn.ReLU()]
        for _ in range(downsamplings):
            encoder += [
                nn.Conv2d(width, 2 * width, 3, padding=1), nn.InstanceNorm2d(2 * width), nn.ReLU(), down(2 * width)]
            width *= 2
        encoder += [Residual(width) for _ in range(blocks // 2)]
        self.encoder = nn.Sequential(*encoder)
        decoder = [Residual(width, self.STYLE) for _ in range(blocks - blocks // 2)]
        for _ in range(downsamplings):
            decoder += [
                Binomial(width, [1, 3, 3, 1], 4, up=True), nn.Conv2d(width, width // 2, 3, padding=1),
                Adaptive(width // 2, self.STYLE), nn.ReLU()]
            width //= 2
        decoder += [nn.ReflectionPad2d(3), nn.Conv2d(width, 1, 7), nn.Tanh()]
        self.decoder = nn.ModuleList(decoder)
        self.embedding = nn.Parameter(torch.randn(2, self.STYLE))

    def decode(self, x, domain, until=None):
        style = torch.lerp(self.embedding[:1], self.embedding[1:], domain[:, None])
        outputs = []
        for layer in self.decoder[:until]:
            x = layer(x, style) if isinstance(layer, (Residual, Adaptive)) else layer(x)
            outputs.append(x)
        return outputs


def discriminator(width, layers):
    model = [nn.Conv2d(1, width, 4, padding=1), nn.LeakyReLU(0.2), down(width)]
    channels = width
    for layer in range(1, layers + 1):
        wider = width * min(1 << layer, 8)
        model += [nn.Conv2d(channels, wider, 4, padding=1), nn.InstanceNorm2d(wider), nn.LeakyReLU(0.2)]
        if layer < layers:
            model.append(down(wider))
        channels = wider
    return nn.Sequential(*model, nn.Conv2d(channels, 1, 4, padding=1))


def santa_step(size, width, blocks, batch, device):
    published = width >= 64
    downsamplings, path_layers = (2, [0, 3, 6, 10, 14]) if published else (1, [0, 2, 4, 8])
    generator = Generator(width, blocks, downsamplings).to(device)
    judge = discriminator(width if published else 3 * width, 3 if published else 2).to(device)
    optimizers = [torch.optim.Adam(m.parameters(), lr=2e-4, betas=(0.5, 0.999)) for m in (generator, judge)]
    ct, mri = (torch.rand(batch, 1, size, size, device=device) * 2 - 1 for _ in range(2))
    path_every = 1 if published else 4
    counter = [0]

    def squared(scores, target):
        return (scores - target).square().mean()

    def step():
        latents = generator.encoder(torch.cat([ct, mri]))
        z_ct, z_mri = (latents + torch.randn_like(latents)).chunk(2)
        zero, one = torch.zeros(batch, device=device), torch.ones(batch, device=device)
        images = generator.decode(torch.cat([z_ct, z_ct, z_mri]), torch.cat([zero, one, one]))[-1]
        reconstruction, translation, identity = images.chunk(3)

        optimizers[1].zero_grad(set_to_none=True)
        fake, real = judge(torch.cat([translation.detach(), mri])).chunk(2)
        judged = (squared(fake, 0) + squared(real, 1)) / 2
        judged.backward()
        optimizers[1].step()

        for parameter in judge.parameters():
            parameter.requires_grad_(False)
        loss = (squared(judge(translation), 1) + 5 * (reconstruction - ct).abs().mean()
                + 5 * (identity - mri).abs().mean() + 0.01 * latents.square().mean())
        if counter[0] % path_every == 0:
            centre = torch.rand(batch, device=device)
            interval = 0.05 + 0.05 * torch.rand(batch, device=device)
            after, before = (centre + interval).clamp(0, 1), (centre - interval).clamp(0, 1)
            divisor = (after - before).clamp_min(0.1)[:, None, None, None]
            outputs = generator.decode(
                torch.cat([z_ct, z_ct]), torch.cat([after, before]), until=path_layers[-1] + 1)
            energies = []
            for layer in path_layers:
                first, second = outputs[layer].chunk(2)
                energies.append(((first - second) / divisor).square().mean())
            loss = loss + 0.1 * path_every * torch.stack(energies).mean()
        optimizers[0].zero_grad(set_to_none=True)
        loss.backward()
        optimizers[0].step()
        for parameter in judge.parameters():
            parameter.requires_grad_(True)
        counter[0] += 1
        return loss.item()

    return step


def main():
    model, device = sys.argv[1], sys.argv[8]
    size, width, depth, batch, steps, warm_up = (int(value) for value in sys.argv[2:8])
    torch.set_num_threads(1)
    torch.manual_seed(0)
    step = {"unet": unet_step, "santa": santa_step}[model](size, width, depth, batch, device)
    times = []
    for _ in range(warm_up + steps):
        start = time.perf_counter()
        step()
        times.append(1000 * (time.perf_counter() - start))
    print(f"{statistics.median(times[warm_up:]):.3f}")


main()
