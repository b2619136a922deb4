// The interface, coloured as egui means it: colours are multiplied, and laid over each other, as they are stored.
// Without a graphics card every operation here is done a million times in each frame by the processor, so only what
// comes from a picture or a letter is turned back from light into stored colour; plain surfaces need no power at all.

struct Screen {
    scale: vec2<f32>,
    translation: vec2<f32>,
}

struct Corner {
    @builtin(position) place: vec4<f32>,
    @location(0) color: vec4<f32>,
    @location(1) uv: vec2<f32>,
}

@group(0) @binding(0) var<uniform> screen: Screen;
@group(1) @binding(0) var picture: texture_2d<f32>;
@group(1) @binding(1) var picture_sampler: sampler;

@vertex
fn vs_main(@location(0) at: vec2<f32>, @location(1) uv: vec2<f32>, @location(2) color: vec4<f32>) -> Corner {
    return Corner(vec4<f32>(at * screen.scale + screen.translation, 0.0, 1.0), color, uv);
}

// sRGB (IEC 61966-2-1), from light to what is stored.
fn stored(light: vec3<f32>) -> vec3<f32> {
    let dark = light * 12.92;
    let bright = 1.055 * pow(light, vec3<f32>(1.0 / 2.4)) - 0.055;
    return select(bright, dark, light <= vec3<f32>(0.0031308));
}

@fragment
fn fs_main(in: Corner) -> @location(0) vec4<f32> {
    var texel = textureSample(picture, picture_sampler, in.uv);
    if any(texel.rgb < vec3<f32>(1.0)) {
        texel = vec4<f32>(stored(texel.rgb), texel.a);
    }
    return texel * in.color;
}
